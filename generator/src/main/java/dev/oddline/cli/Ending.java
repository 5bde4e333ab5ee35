package dev.oddline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Lets a command that is asked to end, by Ctrl-C or SIGTERM, put its things in order first. */
final class Ending {

    private static final long PATIENCE_MILLIS = 1_500;

    private Ending() {}

    /**
     * Returns what the command returns. When the process is asked to end, the command's thread is interrupted and has a
     * moment to return; the process then ends with 130 or 143 all the same.
     */
    static int inOrder(IntSupplier command) {
        Thread worker = Thread.currentThread();
        CountDownLatch returned = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker, returned), "oddline-end"));
        try {
            return command.getAsInt();
        } finally {
            returned.countDown();
        }
    }

    private static void end(Thread worker, CountDownLatch returned) {
        if (returned.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            returned.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
