package twice.benchmarks.cnn;

import twice.benchmarks.Problem;
import twice.benchmarks.Workload;

/** A workload whose answer is an array of floats: a product of matrices, or what a layer gives. */
interface CnnWorkload extends Workload {

    @Override
    CnnWorkload quick();

    @Override
    Problem<float[]> problem();
}
