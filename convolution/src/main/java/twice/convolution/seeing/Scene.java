package twice.convolution.seeing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import twice.convolution.Kernel;

/**
 * Draws one moment: the input with what lies beyond its edge, the kernel laid on with its products, and the result as far
 * as it is known. These stand side by side, those of a signal one above the other, the kernel under its window.
 */
final class Scene {

    private static final Color TEXT = new Color(0x222222);
    private static final Color BORDER_TEXT = new Color(0x8A8A8A);
    private static final Color BORDER_GROUND = new Color(0xEEEEEE);
    private static final Color POSITIVE = new Color(0xFBE3D3);
    private static final Color NEGATIVE = new Color(0xD3E6F3);
    private static final Color WINDOW = new Color(0xD55E00);
    private static final Color OUTPUT = new Color(0x0072B2);

    private static final Font NUMBER = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private static final int MARGIN = 22;
    private static final int TITLE = 34;
    private static final int CELL = 36;
    private static final int WIDE = 62;
    private static final int HIGH = 46;
    private static final int DIGITS = 4;

    private final Arithmetic arithmetic;
    private final Kernel laidOn;

    /** The first and last row and column of the input or beyond it that are drawn. */
    private final int firstRow;

    private final int lastRow;
    private final int firstColumn;
    private final int lastColumn;

    private final Grid input;
    private final Grid products;
    private final Grid result;
    private final int width;
    private final int height;

    Scene(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        laidOn = arithmetic.laidOn();
        firstRow = Math.min(0, arithmetic.top(0));
        firstColumn = Math.min(0, arithmetic.left(0));
        lastRow = Math.max(arithmetic.inputRows(), arithmetic.top(arithmetic.rows() - 1) + laidOn.rows()) - 1;
        lastColumn =
                Math.max(arithmetic.inputColumns(), arithmetic.left(arithmetic.columns() - 1) + laidOn.columns()) - 1;
        int rows = lastRow - firstRow + 1;
        int columns = lastColumn - firstColumn + 1;
        if (isSignal()) {
            input = new Grid(MARGIN, TITLE, WIDE, CELL);
            products = new Grid(MARGIN, TITLE + CELL + TITLE, WIDE, HIGH);
            result = new Grid(MARGIN, products.y() + HIGH + TITLE, WIDE, CELL);
            width = 2 * MARGIN + WIDE * Math.max(Math.max(columns, arithmetic.columns()), 5);
            height = result.y() + CELL + TITLE;
        } else {
            input = new Grid(MARGIN, TITLE, CELL, CELL);
            products = new Grid(MARGIN + columns * CELL + MARGIN, TITLE, WIDE, HIGH);
            int productsWidth = Math.max(laidOn.columns() * WIDE, 150);
            result = new Grid(products.x() + productsWidth + MARGIN, TITLE, CELL + 6, CELL);
            width = result.x() + Math.max(arithmetic.columns() * result.width(), 90) + MARGIN;
            int highest = Math.max(Math.max(rows, arithmetic.rows()) * CELL, laidOn.rows() * HIGH);
            height = TITLE + highest + TITLE;
        }
    }

    private boolean isSignal() {
        return arithmetic.inputRows() == 1 && laidOn.rows() == 1;
    }

    /** The moment at which that output value is found. */
    BufferedImage frame(int r, int c) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        drawInput(graphics, r, c);
        drawProducts(graphics, r, c);
        drawResult(graphics, r, c);
        graphics.setFont(BOLD);
        graphics.setPaint(TEXT);
        String place = isSignal() ? "place " + c : "row " + r + ", column " + c;
        graphics.drawString(place + ": sum = " + brief(arithmetic.sum(r, c)), MARGIN, height - 12);
        graphics.dispose();
        return image;
    }

    private void drawInput(Graphics2D graphics, int r, int c) {
        input.title(graphics, "Input", BOLD, TEXT);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                Term there = arithmetic.at(row, column);
                int y = row - firstRow;
                int x = column - firstColumn;
                input.cell(graphics, y, x, there.isBorder() ? BORDER_GROUND : Color.WHITE);
                Color color = there.isBorder() ? BORDER_TEXT : TEXT;
                input.text(graphics, y, x, brief(there.value()), NUMBER, color, 0);
            }
        }
        int top = arithmetic.top(r) - firstRow;
        int left = arithmetic.left(c) - firstColumn;
        input.frame(graphics, top, left, laidOn.rows(), laidOn.columns(), WINDOW);
    }

    private void drawProducts(Graphics2D graphics, int r, int c) {
        int shift = isSignal() ? arithmetic.left(c) - firstColumn : 0;
        Grid grid = new Grid(products.x() + shift * WIDE, products.y(), WIDE, HIGH);
        boolean turned = !arithmetic.settings().correlate();
        grid.title(graphics, turned ? "Turned kernel × input" : "Kernel × input", BOLD, TEXT);
        for (int i = 0; i < laidOn.rows(); i++) {
            for (int j = 0; j < laidOn.columns(); j++) {
                double weight = laidOn.at(i, j);
                double value = arithmetic
                        .at(arithmetic.top(r) + i, arithmetic.left(c) + j)
                        .value();
                grid.cell(graphics, i, j, weight > 0 ? POSITIVE : weight < 0 ? NEGATIVE : Color.WHITE);
                String factors = brief(weight) + " × " + (value < 0 ? "(" + brief(value) + ")" : brief(value));
                grid.text(graphics, i, j, factors, SMALL, TEXT, 10);
                grid.text(graphics, i, j, brief(weight * value), BOLD, TEXT, -9);
            }
        }
        grid.frame(graphics, 0, 0, laidOn.rows(), laidOn.columns(), WINDOW);
    }

    private void drawResult(Graphics2D graphics, int r, int c) {
        result.title(graphics, "Result", BOLD, TEXT);
        for (int row = 0; row < arithmetic.rows(); row++) {
            for (int column = 0; column < arithmetic.columns(); column++) {
                result.cell(graphics, row, column, Color.WHITE);
                if (row < r || (row == r && column <= c)) {
                    boolean now = row == r && column == c;
                    String value = brief(arithmetic.sum(row, column));
                    result.text(graphics, row, column, value, now ? BOLD : NUMBER, TEXT, 0);
                }
            }
        }
        result.frame(graphics, r, c, 1, 1, OUTPUT);
    }

    private static String brief(double value) {
        return Numbers.brief(value, DIGITS).replace('-', '−');
    }
}
