import { DayField as DayField_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { NewPlanPanel as NewPlanPanel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PrintsPanel as PrintsPanel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PhaseFilter as PhaseFilter_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { SaveButton as SaveButton_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PlanScreen as PlanScreen_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { NoSaveButton as NoSaveButton_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { BirthDayField as BirthDayField_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PupilScreen as PupilScreen_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PrintsHere as PrintsHere_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TitleRowLabel as TitleRowLabel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PublishPanel as PublishPanel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { ImportPanel as ImportPanel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { DefinitionEditor as DefinitionEditor_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { LayoutEditor as LayoutEditor_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { TemplateImportPanel as TemplateImportPanel_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { PrintLink as PrintLink_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { SigningProgress as SigningProgress_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { StreamCell as StreamCell_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { EventCell as EventCell_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { MomentCell as MomentCell_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { JsonText as JsonText_a906d37647381164af7a04f9059b46f5 } from 'leidraad/client'
import { Mark as Mark_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { Logo as Logo_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { OutboxLink as OutboxLink_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { Today as Today_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { Desk as Desk_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { Outbox as Outbox_bafe5fe2e386ff7625cc2bc6cd53fca8 } from 'leidraad/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "leidraad/client#DayField": DayField_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#NewPlanPanel": NewPlanPanel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PrintsPanel": PrintsPanel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PhaseFilter": PhaseFilter_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#SaveButton": SaveButton_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PlanScreen": PlanScreen_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#NoSaveButton": NoSaveButton_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#BirthDayField": BirthDayField_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PupilScreen": PupilScreen_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PrintsHere": PrintsHere_a906d37647381164af7a04f9059b46f5,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "leidraad/client#TitleRowLabel": TitleRowLabel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PublishPanel": PublishPanel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#ImportPanel": ImportPanel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#DefinitionEditor": DefinitionEditor_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#LayoutEditor": LayoutEditor_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#TemplateImportPanel": TemplateImportPanel_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#PrintLink": PrintLink_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#SigningProgress": SigningProgress_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#StreamCell": StreamCell_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#EventCell": EventCell_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#MomentCell": MomentCell_a906d37647381164af7a04f9059b46f5,
  "leidraad/client#JsonText": JsonText_a906d37647381164af7a04f9059b46f5,
  "leidraad/rsc#Mark": Mark_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "leidraad/rsc#Logo": Logo_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "leidraad/rsc#OutboxLink": OutboxLink_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "leidraad/rsc#Today": Today_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "leidraad/rsc#Desk": Desk_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "leidraad/rsc#Outbox": Outbox_bafe5fe2e386ff7625cc2bc6cd53fca8,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
