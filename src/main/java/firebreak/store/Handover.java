package firebreak.store;

import firebreak.work.Cancelled;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets one thread make parts while the calling one works them off, a few behind.
final class Handover<T> {
    private static final int WAITING = 4;
    private static final int MILLIS = 20;

    private final BlockingQueue<T> parts = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean abandoned;

    private Handover() {}

    /// Runs `maker` in a thread of its own, and `worker` for each of its parts, in their order, in
    /// this thread; what the maker comes to. What either of them throws stops both.
    static <T, R> R run(Function<Consumer<T>, R> maker, Consumer<T> worker) {
        return new Handover<T>().run(maker, worker, new CompletableFuture<>());
    }

    private <R> R run(
            Function<Consumer<T>, R> maker, Consumer<T> worker, CompletableFuture<R> made) {
        var thread =
                Thread.ofPlatform()
                        .name("firebreak-reader")
                        .daemon()
                        .start(() -> {
                            try {
                                made.complete(maker.apply(this::put));
                            } catch (Throwable failure) {
                                made.completeExceptionally(failure);
                            }
                        });
        try {
            while (true) {
                var ended = made.isDone();
                var part = ended ? parts.poll() : parts.poll(MILLIS, TimeUnit.MILLISECONDS);
                if (part != null) worker.accept(part);
                else if (ended) return made.join();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error error) throw error;
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } finally {
            abandoned = true;
            join(thread);
        }
    }

    private void put(T part) {
        try {
            while (!parts.offer(part, MILLIS, TimeUnit.MILLISECONDS))
                if (abandoned) throw new Cancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    /// Nothing of the maker's goes on behind the back of whoever called.
    private static void join(Thread thread) {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
