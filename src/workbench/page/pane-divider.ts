const widths = { least: 320, usual: 350, most: 640 } as const;
const step = 10;

/** Keeps the pane's width in Excel's range, whatever was asked for. */
const paneWidth = (wanted: number): number =>
  Math.round(Math.min(widths.most, Math.max(widths.least, wanted)));

/** Lets the pane be made wider or narrower with the pointer or with the arrow keys. */
export const makeDivider = (divider: HTMLElement, pane: HTMLElement): void => {
  let width: number = widths.usual;
  const setWidth = (wanted: number): void => {
    width = paneWidth(wanted);
    pane.style.width = `${width}px`;
    divider.setAttribute("aria-valuenow", String(width));
  };
  divider.setAttribute("aria-valuemin", String(widths.least));
  divider.setAttribute("aria-valuemax", String(widths.most));
  setWidth(widths.usual);
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(width + step);
    if (key === "ArrowRight") setWidth(width - step);
  });
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer as soon as it is over it.
    pane.style.pointerEvents = "none";
  });
  divider.addEventListener("pointermove", ({ clientX, pointerId }) => {
    if (divider.hasPointerCapture(pointerId)) setWidth(window.innerWidth - clientX);
  });
  divider.addEventListener("lostpointercapture", () => {
    pane.style.pointerEvents = "";
  });
};
