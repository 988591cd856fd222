package twice.cnn.digit;

import twice.convolution.Plane;

/**
 * The shade of the paper under a drawing: a smooth surface a + bx + cy + dx² + exy + fy², fitted to the pixels by least
 * squares; again and again without those that lie far off it, which are ink.
 */
final class Paper {

    private static final int TERMS = 6;
    private static final int ROUNDS = 8;

    /** Pixels that differ by more than so many times the usual are ink. */
    private static final double FAR = 2;

    /** Only so many pixels along each side are looked at: the surface has no more to say. */
    private static final int SAMPLES = 64;

    private final int rows;
    private final int columns;
    private final double[] surface;

    private Paper(int rows, int columns, double[] surface) {
        this.rows = rows;
        this.columns = columns;
        this.surface = surface;
    }

    static Paper under(Plane plane) {
        double usual = Double.MAX_VALUE;
        Paper paper = new Paper(plane.rows(), plane.columns(), new double[TERMS]);
        int down = Math.max(1, plane.rows() / SAMPLES);
        int across = Math.max(1, plane.columns() / SAMPLES);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[TERMS][TERMS + 1];
            double squares = 0;
            int count = 0;
            for (int i = 0; i < plane.rows(); i += down) {
                for (int j = 0; j < plane.columns(); j += across) {
                    double off = plane.at(i, j) - paper.at(i, j);
                    if (Math.abs(off) <= FAR * usual) {
                        add(normal, paper.terms(i, j), plane.at(i, j));
                        squares += off * off;
                        count++;
                    }
                }
            }
            paper = new Paper(plane.rows(), plane.columns(), solved(normal));
            usual = round == 0 ? deviation(plane, paper, down, across) : Math.max(1, Math.sqrt(squares / count));
        }
        return paper;
    }

    private static double deviation(Plane plane, Paper paper, int down, int across) {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < plane.rows(); i += down) {
            for (int j = 0; j < plane.columns(); j += across) {
                double off = plane.at(i, j) - paper.at(i, j);
                squares += off * off;
                count++;
            }
        }
        return Math.max(1, Math.sqrt(squares / count));
    }

    private double[] terms(int i, int j) {
        double y = 2.0 * i / rows - 1;
        double x = 2.0 * j / columns - 1;
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    private static void add(double[][] normal, double[] terms, double value) {
        for (int a = 0; a < TERMS; a++) {
            for (int b = 0; b < TERMS; b++) {
                normal[a][b] += terms[a] * terms[b];
            }
            normal[a][TERMS] += terms[a] * value;
        }
    }

    /** Gauss's elimination; the small number on the diagonal keeps images of one row or column solvable. */
    private static double[] solved(double[][] m) {
        for (int a = 0; a < TERMS; a++) {
            m[a][a] += 1e-6;
            for (int b = a + 1; b < TERMS; b++) {
                double factor = m[b][a] / m[a][a];
                for (int c = a; c <= TERMS; c++) {
                    m[b][c] -= factor * m[a][c];
                }
            }
        }
        double[] x = new double[TERMS];
        for (int a = TERMS - 1; a >= 0; a--) {
            double rest = m[a][TERMS];
            for (int b = a + 1; b < TERMS; b++) {
                rest -= m[a][b] * x[b];
            }
            x[a] = rest / m[a][a];
        }
        return x;
    }

    /** The paper's shade there. */
    double at(int i, int j) {
        double[] terms = terms(i, j);
        double sum = 0;
        for (int t = 0; t < TERMS; t++) {
            sum += surface[t] * terms[t];
        }
        return sum;
    }
}
