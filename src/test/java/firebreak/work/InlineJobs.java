package firebreak.work;

import java.util.List;
import java.util.function.Consumer;

/// Jobs that are over when the call returns, so that tests need not wait.
public final class InlineJobs implements Jobs {
    private record Over(String title) implements Job {
        @Override
        public double share() {
            return 1;
        }

        @Override
        public boolean running() {
            return false;
        }

        @Override
        public void cancel() {}
    }

    private static <T> Job run(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.run(Progress.NONE);
        } catch (Cancelled stopped) {
            return new Over(title);
        } catch (Exception e) {
            failed.accept(e);
            return new Over(title);
        }
        done.accept(result);
        return new Over(title);
    }

    @Override
    public <T> Job database(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return run(title, work, done, failed);
    }

    @Override
    public <T> Job background(
            String title, Work<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        return run(title, work, done, failed);
    }

    @Override
    public Latest latest() {
        return new Latest() {
            @Override
            public <T> void background(
                    String title,
                    Work<T> work,
                    Consumer<? super T> done,
                    Consumer<Throwable> failed) {
                InlineJobs.run(title, work, done, failed);
            }

            @Override
            public <T> void database(
                    String title,
                    Work<T> work,
                    Consumer<? super T> done,
                    Consumer<Throwable> failed) {
                InlineJobs.run(title, work, done, failed);
            }
        };
    }

    @Override
    public List<Job> running() {
        return List.of();
    }

    @Override
    public void listen(Runnable listener) {}
}
