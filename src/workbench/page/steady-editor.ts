import { EditorBridgeService } from "@univerjs/preset-sheets-core";

/**
 * The engine's cell editor, which keeps what is being typed when the sheets change meanwhile, as Excel's does. The engine's
 * own shows the cell's old content again as soon as results are written at the same place of any sheet (0.25.1).
 */
export class SteadyEditor extends EditorBridgeService {
  override refreshEditCellState(): void {
    if (!this.isVisible().visible) super.refreshEditCellState();
  }
}
