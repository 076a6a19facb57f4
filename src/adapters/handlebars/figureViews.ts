/** Figures of a document as drawings; one that is too long for a page becomes several. */
import type { Figure } from '../../domain/printing/figure.js'
import { progressDrawings, standDrawings } from './barViews.js'
import type { Drawing } from './drawing.js'
import { flowDrawings } from './flowView.js'
import { lineChartDrawing } from './lineChartView.js'

export const figureViews = (figures: readonly Figure[] = []): Drawing[] =>
  figures.flatMap((figure) => {
    switch (figure.kind) {
      case 'lineChart':
        return [lineChartDrawing(figure)]
      case 'progressChart':
        return progressDrawings(figure)
      case 'standChart':
        return standDrawings(figure)
      case 'flowDiagram':
        return flowDrawings(figure)
    }
  })
