/** Words of a page that were set in one go. Places are in points from the top left corner; y is the base line. */
export interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
}

/** A line as it is printed: its words from left to right. */
export interface PrintedLine {
  readonly text: string;
  /** The page and the line on it, both from 1. */
  readonly page: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The height of the letters. */
  readonly height: number;
  /** The font in which it begins and in which it ends. */
  readonly fonts: readonly [string, string];
}

export interface PrintedPage {
  readonly lines: readonly PrintedLine[];
  readonly height: number;
}
