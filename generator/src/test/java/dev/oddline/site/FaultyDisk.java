package dev.oddline.site;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** The real disk, with faults. */
final class FaultyDisk {

    private FaultyDisk() {}

    /** The end of the program, after which nothing more happens. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Decides over each operation before it is done. */
    @FunctionalInterface
    interface Fault {
        /**
         * Lets the operation fail or not.
         *
         * @param operation 1 for the first
         * @param name of the method
         * @param path its first argument
         */
        void before(int operation, String name, Path path) throws IOException;
    }

    static Disk failing(Fault fault) {
        AtomicInteger operations = new AtomicInteger();
        Disk real = new RealDisk();
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    fault.before(operations.incrementAndGet(), method.getName(), (Path) arguments[0]);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Returns a disk of a program that is killed at the n-th operation; if that is a write, in the middle of it. */
    static Disk crashing(int n) {
        AtomicInteger operations = new AtomicInteger();
        Disk real = new RealDisk();
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    int operation = operations.incrementAndGet();
                    if (operation == n && method.getName().equals("write")) {
                        byte[] bytes = (byte[]) arguments[1];
                        Files.write((Path) arguments[0], Arrays.copyOf(bytes, bytes.length / 2));
                    }
                    if (operation >= n) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
