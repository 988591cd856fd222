package twice.cnn.data;

/**
 * Draws strokes on a square of pixels: each pixel gets the share of it that a round pen covers, 0…1, as far as one circle
 * of the pen's width tells.
 */
final class Pen {

    private final int side;
    private final float[] ink;

    /** A white sheet of side × side pixels. */
    Pen(int side) {
        this.side = side;
        this.ink = new float[side * side];
    }

    /** The share of each pixel that is covered, row by row. */
    float[] ink() {
        return ink;
    }

    /** A straight piece between two points in pixels (0, 0 is the sheet's corner), with the radius at either end. */
    void line(double x0, double y0, double r0, double x1, double y1, double r1) {
        double reach = Math.max(r0, r1) + 1;
        int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
        int right = Math.min(side - 1, (int) Math.ceil(Math.max(x0, x1) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int bottom = Math.min(side - 1, (int) Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double t = length == 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distance = Math.sqrt(ex * ex + ey * ey);
                double covered = r0 + t * (r1 - r0) + 0.5 - distance;
                float share = (float) Math.min(1, Math.max(0, covered));
                ink[y * side + x] = Math.max(ink[y * side + x], share);
            }
        }
    }
}
