package twice.benchmarks.convolution;

/**
 * Single values of a full convolution with zeros around the signal, each computed as if in twice double's precision (Ogita,
 * Rump and Oishi's compensated dot product): what errors of double arithmetic are measured by.
 */
final class Truth {

    private Truth() {}

    /** y[t] = Σᵢ k[i]·x[t − i]. */
    static double at(int t, double[] x, double[] k) {
        double sum = 0;
        double rest = 0;
        for (int i = Math.max(0, t - x.length + 1); i < Math.min(k.length, t + 1); i++) {
            double product = k[i] * x[t - i];
            double lostInProduct = Math.fma(k[i], x[t - i], -product);
            double next = sum + product;
            double added = next - sum;
            double lostInSum = (sum - (next - added)) + (product - added);
            rest += lostInProduct + lostInSum;
            sum = next;
        }
        return sum + rest;
    }
}
