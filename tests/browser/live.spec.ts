import type { CDPSession, Page } from "@playwright/test";
import { expect, test, type Workbench } from "./workbench";

const self = "自我檢核分數";

const figure = (workbench: Workbench, name: "total" | "missing" | "invalid") =>
  workbench.pane.locator(`[data-figure=${name}]`);

/** Changes what Excel keeps of the workbook beside its sheets. */
const changeExcel = (
  { page }: Workbench,
  excel: Readonly<Record<string, unknown>>,
): Promise<void> =>
  page.evaluate((extras) => {
    const workbook = window.workbench.workbook();
    workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), excel: extras });
  }, excel);

/** What Excel keeps of the workbook beside its sheets, changed as if it had been opened so; the pane is loaded again. */
const openedWith = async (
  workbench: Workbench,
  excel: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const { page, pane } = workbench;
  await changeExcel(workbench, excel);
  await page.locator("#reload").click();
  await expect(pane.getByRole("tab", { name: "填寫" })).toBeVisible();
};

/** The figures of the pane, when it has followed. */
const expectFigures = async (
  workbench: Workbench,
  figures: Readonly<Partial<Record<"total" | "missing" | "invalid", string>>>,
): Promise<void> => {
  for (const [name, text] of Object.entries(figures))
    await expect(figure(workbench, name as keyof typeof figures)).toContainText(text);
};

test.describe("a pane beside a workbook that calculates manually", () => {
  test("says so, and judges what is entered, not what the sheet shows", async ({ workbench }) => {
    await workbench.insert(/^D /);
    await openedWith(workbench, { calculationMode: "Manual" });
    await expect(workbench.pane.getByText("活頁簿設為手動計算")).toBeVisible();
    await workbench.type(await workbench.cell("1.1.2", self), "1.5");
    // A subtotal that nobody has calculated again.
    await workbench.page.evaluate(
      (address) => {
        window.workbench.workbook().getActiveSheet().getRange(address).setValue(99);
      },
      await workbench.cell("小計1", self),
    );
    await expectFigures(workbench, { total: "1.5" });
  });
});

test.describe("a pane that was open before", () => {
  test("says with the next entry that calculation has become manual, and that it no longer is", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^D /);
    const score = await workbench.cell("1.1.1", self);
    const manual = pane.getByText("活頁簿設為手動計算");
    await changeExcel(workbench, { calculationMode: "Manual" });
    await workbench.type(score, "3");
    await expect(manual).toBeVisible();
    await changeExcel(workbench, { calculationMode: "Automatic" });
    await workbench.type(score, "2");
    await expect(manual).toBeHidden();
  });

  test("says at its next writing that the workbook has become one that is only shown", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^H /);
    const score = await workbench.cell("1.1.1", self);
    await workbench.click(score);
    await changeExcel(workbench, { readOnly: true });
    await pane.getByRole("option", { name: "5 分 有專責單位" }).click();
    await expect(pane.getByText("現在無法寫入")).toBeVisible();
    await expect(pane.getByRole("alert")).toContainText("唯讀");
    expect(await workbench.value(score)).toBeNull();
  });
});

test.describe("a pane beside a workbook that is only shown", () => {
  test("says so, writes nothing and says why", async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.insert(/^H /);
    const score = await workbench.cell("1.1.1", self);
    await workbench.click(score);
    await openedWith(workbench, { readOnly: true });
    await expect(pane.getByText("活頁簿是唯讀")).toBeVisible();
    await workbench.click(score);
    await pane.getByRole("option", { name: "5 分 有專責單位" }).click();
    await expect(pane.getByRole("alert")).toContainText("唯讀");
    expect(await workbench.value(score)).toBeNull();
    await workbench.click(await workbench.cell("1.1.3", self));
    await expect(pane.getByRole("heading", { name: /1\.1\.3/ })).toBeVisible();
  });
});

/** Composes like an input method for 注音: what is composed stands in the field, but is not entered yet. */
const compose = async (session: CDPSession, text: string): Promise<void> => {
  const [selectionStart, selectionEnd] = [text.length, text.length];
  await session.send("Input.imeSetComposition", { text, selectionStart, selectionEnd });
};

const session = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

test.describe("注音 in the pane", () => {
  test("acts on no key while it composes, and takes a full-width score", async ({ workbench }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^H /);
    const score = await workbench.cell("1.1.2", self);
    await workbench.click(score);
    const ime = await session(page);
    const field = pane.getByRole("textbox", { name: "分數" });
    await field.focus();
    await compose(ime, "ㄨ");
    await field.evaluate((input) => {
      const key = { key: "Enter", keyCode: 229, isComposing: true, bubbles: true };
      input.dispatchEvent(new KeyboardEvent("keydown", key));
      input.dispatchEvent(new KeyboardEvent("keydown", { ...key, key: "ArrowDown", altKey: true }));
    });
    await expect(field).toHaveValue("ㄨ");
    await expect(pane.getByRole("heading", { name: /1\.1\.2/ })).toBeVisible();
    await ime.send("Input.insertText", { text: "５" });
    await expect(field).toHaveValue("５");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.value(score)).toBe(5);
  });

  test("neither writes nor drops 自我檢核說明 while it composes", async ({ workbench }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^A /);
    await workbench.click(await workbench.cell("1.1.1", self));
    const evidence = await workbench.cell("1.1.1", "自我檢核說明(含佐證資料)");
    const ime = await session(page);
    const field = pane.getByRole("textbox", { name: "補充文字" });
    await field.focus();
    await compose(ime, "ㄈㄨ");
    await field.evaluate((input) => {
      const key = { key: "Escape", keyCode: 229, isComposing: true, bubbles: true };
      input.dispatchEvent(new KeyboardEvent("keydown", key));
      input.dispatchEvent(new KeyboardEvent("keydown", { ...key, key: "Enter", ctrlKey: true }));
    });
    await expect(field).toHaveValue("ㄈㄨ");
    expect(await workbench.value(evidence)).toBeNull();
    await ime.send("Input.insertText", { text: "附件一" });
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => workbench.value(evidence)).toBe("附件一");
  });
});

test.describe("what is done in the grid", () => {
  test("and undone there is undone in the pane", async ({ workbench }) => {
    const { page } = workbench;
    await workbench.insert(/^D /);
    const score = await workbench.cell("1.1.2", self);
    await workbench.type(score, "1.5");
    await expectFigures(workbench, { total: "1.5" });
    await workbench.click(score);
    await page.keyboard.press("Control+z");
    await expect.poll(() => workbench.value(score)).toBeNull();
    await expect(figure(workbench, "total")).not.toContainText("1.5");
  });

  test("with the fill handle is judged cell by cell, past the validation", async ({
    workbench,
  }) => {
    const { page, pane } = workbench;
    await workbench.insert(/^D /);
    const score = await workbench.cell("1.1.1", self);
    await workbench.type(score, "3");
    await expectFigures(workbench, { total: "3" });
    await workbench.click(score);
    const corner = await page.evaluate((address) => {
      const place = window.workbench.placeOf(address);
      return place && { x: place.right - 1, y: place.bottom - 1 };
    }, score);
    if (corner === null) throw new Error("out of view");
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x, corner.y + 40, { steps: 8 });
    await page.mouse.up();
    const below = await workbench.cell("1.1.2", self);
    await expect.poll(() => workbench.value(below)).not.toBeNull();
    // 1.1.2 takes 0 to 2 only.
    const check = await workbench.cell("1.1.2", "自評檢核");
    await expect.poll(() => workbench.value(check)).not.toBe("✓");
    await expectFigures(workbench, { total: "3", invalid: "1" });
    await expect(pane.getByText("暫計")).toBeVisible();
  });
});
