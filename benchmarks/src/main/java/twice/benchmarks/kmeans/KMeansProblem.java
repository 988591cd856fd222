package twice.benchmarks.kmeans;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import twice.benchmarks.Problem;
import twice.kmeans.Clustering;
import twice.kmeans.KMeans;
import twice.kmeans.KMeansAlgorithm;
import twice.kmeans.Points;
import twice.kmeans.Settings;

/** A whole fit: tolerance 0, a fixed number of iterations, the same points and start for every rung. */
record KMeansProblem(Points points, Points start, int iterations) implements Problem<Clustering> {

    @Override
    public Supplier<Clustering> call(String rung, int threads) {
        KMeans kmeans = KMeansAlgorithm.named(rung).orElseThrow().create();
        Settings settings =
                Settings.DEFAULT.withMaxIterations(iterations).withTolerance(0).withThreads(threads);
        return () -> kmeans.cluster(points, start, settings);
    }

    @Override
    public void check(String what, String rung, Clustering expected, Clustering actual) {
        Verification.check(what, expected, actual);
    }

    @Override
    public void write(Clustering clustering, DataOutputStream out) throws IOException {
        out.writeInt(clustering.iterations());
        out.writeBoolean(clustering.converged());
        out.writeDouble(clustering.inertia());
        out.writeInt(clustering.labels().length);
        for (int label : clustering.labels()) {
            out.writeInt(label);
        }
        out.writeInt(clustering.centroids().n());
        out.writeInt(clustering.centroids().d());
        for (double value : clustering.centroids().values()) {
            out.writeDouble(value);
        }
    }

    @Override
    public Clustering read(DataInputStream in) throws IOException {
        int ran = in.readInt();
        boolean converged = in.readBoolean();
        double inertia = in.readDouble();
        int[] labels = new int[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readInt();
        }
        int k = in.readInt();
        int d = in.readInt();
        double[] values = new double[k * d];
        for (int s = 0; s < values.length; s++) {
            values[s] = in.readDouble();
        }
        return new Clustering(new Points(values, k, d), labels, ran, converged, inertia);
    }
}
