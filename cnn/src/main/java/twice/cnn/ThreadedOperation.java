package twice.cnn;

import twice.convolution.Workers;

/**
 * Another operation's pieces on the site's threads, in chunks whose limits depend on sizes alone and never on how many
 * threads there are. What fits one chunk stays on the calling thread, for waking another one takes some 20 µs.
 */
public final class ThreadedOperation implements Operation {

    private final PiecewiseOperation operation;
    private final Workers workers;
    private final int chunk;
    private final Workers.Task forwardTask = this::forwardChunk;
    private final Workers.Task backwardTask = this::backwardChunk;
    private Pass pass;
    private int pieces;

    /**
     * Threads for an operation.
     *
     * @param values how many numbers, read or written, are worth a hand-over
     */
    public ThreadedOperation(PiecewiseOperation operation, Site site, int values) {
        this.operation = operation;
        this.workers = site.workers();
        long touched = site.output().values().length;
        for (Tensor input : site.inputs()) {
            touched += input.values().length;
        }
        int all = Math.max(1, operation.pieces(Pass.evaluating(site.batch())));
        this.chunk = (int) Math.max(1, values / Math.max(1, touched / all));
    }

    @Override
    public void forward(Pass given) {
        run(given, forwardTask);
    }

    @Override
    public void backward(Pass given) {
        run(given, backwardTask);
    }

    private void run(Pass given, Workers.Task task) {
        pass = given;
        pieces = operation.pieces(given);
        workers.run((pieces + chunk - 1) / chunk, task);
    }

    private void forwardChunk(int number) {
        operation.forward(pass, number * chunk, Math.min(pieces, (number + 1) * chunk));
    }

    private void backwardChunk(int number) {
        operation.backward(pass, number * chunk, Math.min(pieces, (number + 1) * chunk));
    }
}
