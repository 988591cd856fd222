package twice.cnn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twice.cnn.CnnException;
import twice.cnn.Weights;
import twice.cnn.io.SafetensorsFile;
import twice.cnn.io.SafetensorsWriter;

class TrainerTest {

    private static final UpdateRule SGD = new Sgd(0.9, true, 1e-4);

    @TempDir
    Path dir;

    private static byte[] bytes(Weights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SafetensorsWriter.write(out, weights.all(), Map.of());
        return out.toByteArray();
    }

    private static byte[] uninterrupted(TrainingPlan plan, int threads) throws IOException {
        return bytes(SmallTraining.trainer(plan, threads).run(Optional.empty(), TrainingListener.NONE));
    }

    @Test
    void learns() throws IOException {
        Trainer trainer = SmallTraining.trainer(SmallTraining.plan(SGD, 0.05, 3), 1);
        trainer.run(Optional.empty(), TrainingListener.NONE);
        List<EpochResult> history = trainer.history();
        assertEquals(3, history.size());
        assertTrue(history.get(2).loss() < history.get(0).loss());
        assertTrue(history.get(2).accuracy() > 0.5, history.toString());
    }

    @Test
    void sameBytesOnAnyNumberOfThreads() throws IOException {
        TrainingPlan plan = SmallTraining.plan(SGD, 0.05, 2);
        byte[] expected = uninterrupted(plan, 1);
        assertArrayEquals(expected, uninterrupted(plan, 2));
        assertArrayEquals(expected, uninterrupted(plan, 3));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        TrainingPlan plan = SmallTraining.plan(SGD, 0.05, 1);
        TrainingPlan other = new TrainingPlan(
                1, plan.batch(), plan.rule(), plan.schedule(), plan.augmentation(), 0, 4, "auto", 0, true);
        assertFalse(java.util.Arrays.equals(uninterrupted(plan, 1), uninterrupted(other, 1)));
    }

    /** A stop after any checkpoint, within an epoch or between two: here the listener throws, as a full disk would. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void resumedRunsEndWithTheSameBytes(int which) throws IOException {
        UpdateRule rule = which == 0 ? SGD : Adam.withDecay(1e-4);
        TrainingPlan plan = SmallTraining.plan(rule, which == 0 ? 0.05 : 0.005, 3);
        byte[] expected = uninterrupted(plan, 1);
        Checkpoint checkpoint = SmallTraining.checkpoint(dir, plan);
        List<String> seen = new ArrayList<>();
        for (int life = 1; ; life++) {
            Trainer trainer = SmallTraining.trainer(plan, 1 + life % 2);
            assertEquals(life > 1, trainer.resume(checkpoint));
            try {
                Weights weights = trainer.run(Optional.of(checkpoint), new TrainingListener() {
                    @Override
                    public void saved(int epoch, int batch) {
                        seen.add(epoch + "/" + batch);
                        if (seen.size() % 4 == 2) {
                            throw new IllegalStateException("stopped");
                        }
                    }
                });
                assertArrayEquals(expected, bytes(weights));
                assertEquals(List.of("0/15", "0/30", "1/0", "1/15", "1/30", "2/0", "2/15", "2/30", "3/0"), seen);
                assertEquals(3, life);
                return;
            } catch (IllegalStateException e) {
                assertEquals("stopped", e.getMessage());
            }
        }
    }

    /** Another JVM trains and is killed in the middle of an epoch, without a chance to clean up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aKilledRunEndsWithTheSameBytes(int threads) throws IOException {
        TrainingPlan plan = SmallTraining.plan(SGD, 0.05, 3);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallTraining.class.getName(),
                        dir.toString(),
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); !"1 15".equals(line); line = lines.readLine()) {
                assertTrue(line != null, "the other JVM ended early");
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        assertFalse(Files.exists(dir.resolve("done.safetensors")));
        Checkpoint checkpoint = SmallTraining.checkpoint(dir, plan);
        Trainer trainer = SmallTraining.trainer(plan, 3 - threads);
        assertTrue(trainer.resume(checkpoint));
        assertArrayEquals(uninterrupted(plan, 1), bytes(trainer.run(Optional.of(checkpoint), TrainingListener.NONE)));
    }

    /** With a schedule that doesn't ask for the end, two epochs and two more are four. */
    @Test
    void moreEpochsGoOnFromFewer() throws IOException {
        TrainingPlan two = SmallTraining.plan(SGD, 0.05, 2);
        TrainingPlan four = SmallTraining.plan(SGD, 0.05, 4);
        SmallTraining.trainer(two, 1).run(Optional.of(SmallTraining.checkpoint(dir, two)), TrainingListener.NONE);
        Checkpoint checkpoint = SmallTraining.checkpoint(dir, four);
        Trainer trainer = SmallTraining.trainer(four, 1);
        trainer.resume(checkpoint);
        assertArrayEquals(uninterrupted(four, 1), bytes(trainer.run(Optional.of(checkpoint), TrainingListener.NONE)));
    }

    @Test
    void refusesTheCheckpointOfAnotherTraining() throws IOException {
        TrainingPlan plan = SmallTraining.plan(SGD, 0.05, 1);
        SmallTraining.trainer(plan, 1).run(Optional.of(SmallTraining.checkpoint(dir, plan)), TrainingListener.NONE);
        TrainingPlan other = SmallTraining.plan(new Sgd(0.8, true, 1e-4), 0.05, 1);
        CnnException e = assertThrows(
                CnnException.class, () -> SmallTraining.trainer(other, 1).resume(SmallTraining.checkpoint(dir, other)));
        assertTrue(
                e.getMessage()
                        .contains(
                                "expected rule Sgd[momentum=0.8, nesterov=true, decay=1.0E-4], found Sgd[momentum=0.9"),
                e.getMessage());
    }

    @Test
    void refusesADamagedCheckpoint() throws IOException {
        TrainingPlan plan = SmallTraining.plan(SGD, 0.05, 1);
        Checkpoint checkpoint = SmallTraining.checkpoint(dir, plan);
        SafetensorsWriter.write(checkpoint.file(), Map.of(), Map.of());
        assertThrows(CnnException.class, () -> SmallTraining.trainer(plan, 1).resume(checkpoint));
    }

    /** A rate far too high: the loss leaves the range of float, and the last checkpoint holds none of it. */
    @Test
    void divergenceStopsAndKeepsTheLastGoodCheckpoint() throws IOException {
        TrainingPlan good = SmallTraining.plan(SGD, 0.05, 1);
        SmallTraining.trainer(good, 1).run(Optional.of(SmallTraining.checkpoint(dir, good)), TrainingListener.NONE);
        byte[] before = Files.readAllBytes(SmallTraining.checkpoint(dir, good).file());
        TrainingPlan wild = SmallTraining.plan(SGD, 1e30, 3);
        DivergedException e = assertThrows(
                DivergedException.class,
                () -> SmallTraining.trainer(wild, 1)
                        .run(Optional.of(SmallTraining.checkpoint(dir, wild)), TrainingListener.NONE));
        assertTrue(e.getMessage().contains("--learning-rate"), e.getMessage());
        assertArrayEquals(
                before, Files.readAllBytes(SmallTraining.checkpoint(dir, good).file()));
        for (var tensor : SafetensorsFile.read(
                        SmallTraining.checkpoint(dir, good).file())
                .tensors()
                .values()) {
            for (float value : tensor.values()) {
                assertTrue(Float.isFinite(value));
            }
        }
    }

    /** With a rate of 0 no epoch is better than the first. */
    @Test
    void patienceEnds() throws IOException {
        TrainingPlan plan = new TrainingPlan(
                9, 10, new Sgd(0, false, 0), new Schedule.Constant(0), Augmentation.NONE, 0, 3, "auto", 2, true);
        Trainer trainer = SmallTraining.trainer(plan, 1);
        trainer.run(Optional.empty(), TrainingListener.NONE);
        assertEquals(3, trainer.history().size());
    }

    @Test
    void everyImageOnceAnEpoch() {
        int[] order = Shuffle.order(1000, 5, 0);
        assertArrayEquals(
                java.util.stream.IntStream.range(0, 1000).toArray(),
                java.util.Arrays.stream(order).sorted().toArray());
        assertArrayEquals(order, Shuffle.order(1000, 5, 0));
        assertFalse(java.util.Arrays.equals(order, Shuffle.order(1000, 5, 1)));
        assertFalse(java.util.Arrays.equals(order, Shuffle.order(1000, 6, 0)));
    }
}
