/** A picture as shapes on a page, in pixels from its top left corner: whatever has a canvas can draw it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  /** Six hexadecimal digits. */
  readonly colour: string;
}

export type Shape =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Of the left end, or of the right end of a text that is aligned there. */
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      readonly style: Style;
      readonly align?: 'right';
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly radius?: number;
    };

/** The part of a canvas that is drawn on. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'font'
  | 'fillStyle'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'fillText'
  | 'beginPath'
  | 'roundRect'
  | 'fill'
  | 'scale'
> & { measureText: (text: string) => { readonly width: number } };

export const fontOf = ({ size, bold }: Style, families: string): string => `${bold ? 600 : 400} ${size}px ${families}`;

/** @param scale pixels of the canvas for each of the drawing; 2 stays crisp where a reader enlarges it */
export function draw(
  pen: Pen,
  { width, height, shapes }: Drawing,
  families: (style: Style) => string,
  scale: number,
): void {
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'alphabetic';
  for (const shape of shapes) {
    if (shape.kind === 'box') {
      pen.fillStyle = `#${shape.colour}`;
      pen.beginPath();
      pen.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      pen.fill();
    } else {
      pen.font = fontOf(shape.style, families(shape.style));
      pen.fillStyle = `#${shape.style.colour}`;
      pen.textAlign = shape.align ?? 'left';
      pen.fillText(shape.text, shape.x, shape.y);
    }
  }
}

/** Every character that a drawing shows. */
export const textsOf = ({ shapes }: Drawing): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
