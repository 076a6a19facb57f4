'use client'

/** In place of the save button, where nobody edits. */
export const NoSaveButton = () => null
