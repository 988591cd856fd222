package twice.deepdream.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twice.cnn.Tensor;
import twice.convolution.Progress;
import twice.deepdream.Dream;
import twice.deepdream.Octaves;
import twice.deepdream.Size;

/** Shows how a dream gets on, and keeps what is drawn of it. */
final class Log implements Dream.Listener {

    private final Progress progress;
    private final Octaves octaves;
    private final int iterations;
    private final double work;
    private final long began = System.nanoTime();
    private final List<List<Double>> values = new ArrayList<>();
    private final DreamFilm film;
    private boolean moved;
    private double done;

    Log(Progress progress, Octaves octaves, int iterations, DreamFilm film) {
        this.film = film;
        this.progress = progress;
        this.octaves = octaves;
        this.iterations = iterations;
        this.work =
                iterations * octaves.sizes().stream().mapToDouble(Size::area).sum();
    }

    @Override
    public void octave(int octave, Tensor x) {
        values.add(new ArrayList<>());
        film.octave(x);
        show(0);
    }

    @Override
    public void stepped(int iteration, double value, double mean) {
        List<Double> own = values.get(values.size() - 1);
        own.add(value);
        moved |= mean > 0;
        film.stepped();
        done += octaves.sizes().get(values.size() - 1).area();
        show(own.size());
    }

    @Override
    public void dreamt(int octave, Tensor x) {
        film.dreamt(x);
    }

    private void show(int steps) {
        String left = "";
        if (done > 0) {
            double seconds = (System.nanoTime() - began) / 1e9;
            left = String.format(Locale.ROOT, ", %.0f s left", seconds * (work - done) / done);
        }
        progress.phase("octave " + values.size() + " of " + octaves.sizes().size() + ", step " + steps + " of "
                + iterations + left);
    }

    /** The objective's value before each step, a list an octave. */
    List<List<Double>> values() {
        return values;
    }

    /** Whether there was any step whose gradient wasn't 0. */
    boolean moved() {
        return moved;
    }
}
