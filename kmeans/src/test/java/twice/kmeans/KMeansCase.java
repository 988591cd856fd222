package twice.kmeans;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The inputs that every rung must follow naive Lloyd on: sizes around the widths of vectors and tiles, ties, duplicates,
 * clusters that empty, and numbers that are hard on float.
 *
 * @param hardOnRoots whether taking the root of a distance, as the library does, may turn a near tie into a tie
 */
record KMeansCase(String name, Points points, Points start, boolean hardOnRoots) {

    /** All cases; their number is pinned by a test. */
    static List<KMeansCase> all() {
        List<KMeansCase> cases = new ArrayList<>();
        sizes(cases);
        ties(cases);
        empties(cases);
        scales(cases);
        return cases;
    }

    /** Around the lanes of a vector (2…16), of a tile (8…64), of a block of columns (64) and of a range (256). */
    private static void sizes(List<KMeansCase> cases) {
        int[][] sizes = {
            {1, 1, 1},
            {1, 5, 1},
            {2, 1, 2},
            {3, 2, 3},
            {7, 2, 2},
            {8, 3, 3},
            {9, 4, 4},
            {15, 5, 5},
            {16, 7, 6},
            {17, 8, 7},
            {31, 9, 8},
            {63, 15, 9},
            {64, 16, 10},
            {65, 17, 11},
            {127, 31, 5},
            {129, 33, 64},
            {257, 2, 16},
            {300, 63, 3},
            {301, 64, 4},
            {302, 65, 5},
            {211, 129, 17},
            {97, 784, 10},
            {1009, 1, 8},
            {2003, 2, 1},
            {1021, 3, 1021},
            {5003, 2, 23},
            {3001, 16, 40},
            {20011, 2, 7}
        };
        for (int[] size : sizes) {
            int n = size[0];
            int d = size[1];
            int k = size[2];
            Points points = mixture(n, d, Math.max(1, k / 2), 2, 100L * n + d);
            cases.add(new KMeansCase("size n=" + n + " d=" + d + " k=" + k, points, first(points, k), false));
        }
    }

    private static void ties(List<KMeansCase> cases) {
        Points grid = grid(12, 12);
        cases.add(new KMeansCase("grid, symmetric start", grid, Points.of(new double[][] {{3, 5}, {8, 5}}), false));
        cases.add(new KMeansCase(
                "grid, four corners", grid, Points.of(new double[][] {{0, 0}, {11, 0}, {0, 11}, {11, 11}}), false));
        cases.add(new KMeansCase(
                "grid, all lines", grid, grid.select(IntStream.range(0, 12).toArray()), false));
        Points tenths = transformed(grid, x -> x * 0.1 + 0.3);
        cases.add(new KMeansCase("tenths", tenths, first(tenths, 9), true));
        Points integers = integers(400, 5, 3, 11);
        cases.add(new KMeansCase("small integers", integers, first(integers, 12), false));
        Points same = transformed(grid, x -> 7.25);
        cases.add(new KMeansCase("all points equal", same, first(same, 3), false));
        Points twice = repeated(mixture(40, 3, 4, 2, 5), 3);
        cases.add(new KMeansCase("every point three times", twice, first(twice, 6), false));
        Points zeros = transformed(integers(60, 2, 2, 3), x -> x == 0 ? -0.0 : x);
        cases.add(new KMeansCase("negative zeros", zeros, first(zeros, 4), false));
    }

    private static void empties(List<KMeansCase> cases) {
        Points points = mixture(200, 2, 3, 3, 21);
        cases.add(new KMeansCase(
                "one start far away", points, Points.of(points.row(0), new double[] {900, 900}, points.row(1)), false));
        cases.add(new KMeansCase(
                "three starts far away",
                points,
                Points.of(
                        points.row(0),
                        new double[] {1e3, 0},
                        new double[] {0, 1e3},
                        new double[] {-1e3, 7},
                        points.row(9)),
                false));
        Points grid =
                grid(12, 12).select(IntStream.range(0, 144).map(i -> 143 - i).toArray());
        cases.add(new KMeansCase(
                "many points equally far when a cluster empties",
                grid,
                Points.of(new double[][] {{5.5, 5.5}, {900, 900}, {-900, 3}}),
                false));
        cases.add(new KMeansCase("equal starts", points, points.select(4, 4, 4, 5, 5), false));
        Points few = repeated(mixture(5, 3, 5, 4, 8), 9);
        cases.add(new KMeansCase("more clusters than distinct points", few, first(few, 8), false));
        Points pairs = repeated(mixture(30, 2, 3, 2, 9), 2);
        cases.add(new KMeansCase("k = n with duplicates", pairs, first(pairs, 60), false));
        Points wide = mixture(500, 40, 6, 3, 31);
        cases.add(new KMeansCase(
                "far start in many dimensions",
                wide,
                Points.of(wide.row(0), filled(40, 50), wide.row(2), filled(40, -80)),
                false));
    }

    private static void scales(List<KMeansCase> cases) {
        Points plain = mixture(700, 3, 6, 2, 41);
        Points start = first(plain, 9);
        add(cases, "large values", plain, start, x -> x * 1e140);
        add(cases, "small values", plain, start, x -> x * 1e-90);
        add(cases, "squares underflow", plain, start, x -> x * 1e-162);
        add(cases, "far from the origin", plain, start, x -> x + 1e9);
        add(cases, "so far that digits are lost", plain, start, x -> x + 1e15);
        Points wide = mixture(400, 100, 5, 1, 43);
        add(cases, "many columns far from the origin", wide, first(wide, 7), x -> x + 1e6);
        Points outlier = transformed(plain, x -> x);
        outlier.values()[3 * 500] = 1e7;
        cases.add(new KMeansCase("an outlier", new Points(outlier.values(), 700, 3), first(plain, 9), true));
        Points outlierStart = outlier.select(0, 1, 500, 3, 4);
        cases.add(new KMeansCase("an outlier as start", new Points(outlier.values(), 700, 3), outlierStart, true));
        Points twoScales = transformed(mixture(900, 2, 8, 3, 47), x -> x > 4 ? x * 1e6 : x);
        cases.add(new KMeansCase("two scales", twoScales, first(twoScales, 10), true));
    }

    private static void add(
            List<KMeansCase> cases, String name, Points points, Points start, DoubleUnaryOperator change) {
        cases.add(new KMeansCase(name, transformed(points, change), transformed(start, change), true));
    }

    /** Points around centres that are {@code spread} standard deviations from the origin. */
    static Points mixture(int n, int d, int centres, double spread, long seed) {
        Random random = new Random(seed);
        double[] centre = random.doubles((long) centres * d, -spread, spread).toArray();
        double[] values = new double[n * d];
        for (int i = 0; i < n; i++) {
            int c = random.nextInt(centres);
            for (int j = 0; j < d; j++) {
                values[i * d + j] = centre[c * d + j] + random.nextGaussian();
            }
        }
        return new Points(values, n, d);
    }

    static Points first(Points points, int k) {
        return points.select(IntStream.range(0, k).toArray());
    }

    private static Points grid(int rows, int columns) {
        double[] values = new double[rows * columns * 2];
        for (int i = 0; i < rows * columns; i++) {
            values[2 * i] = i % columns;
            values[2 * i + 1] = Math.floorDiv(i, columns);
        }
        return new Points(values, rows * columns, 2);
    }

    private static Points integers(int n, int d, int largest, long seed) {
        return new Points(
                new Random(seed)
                        .ints((long) n * d, -largest, largest + 1)
                        .asDoubleStream()
                        .toArray(),
                n,
                d);
    }

    private static Points repeated(Points points, int times) {
        return points.select(
                IntStream.range(0, points.n() * times).map(i -> i % points.n()).toArray());
    }

    private static Points transformed(Points points, DoubleUnaryOperator change) {
        return new Points(java.util.Arrays.stream(points.values()).map(change).toArray(), points.n(), points.d());
    }

    private static double[] filled(int d, double value) {
        double[] row = new double[d];
        java.util.Arrays.fill(row, value);
        return row;
    }

    @Override
    public String toString() {
        return name;
    }
}
