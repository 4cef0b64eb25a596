package firebreak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {
    @Test
    void oneGoesBackAndForwardUntilOneGoesElsewhere() {
        var trail = new Trail<String>();
        assertThat(trail.back("a")).isEmpty();
        trail.left("a");
        trail.left("b");
        assertThat(trail.back("c")).contains("b");
        assertThat(trail.canForward()).isTrue();
        assertThat(trail.back("b")).contains("a");
        assertThat(trail.canBack()).isFalse();
        assertThat(trail.forward("a")).contains("b");
        assertThat(trail.forward("b")).contains("c");
        assertThat(trail.forward("c")).isEmpty();
        assertThat(trail.back("c")).contains("b");
        trail.left("b");
        assertThat(trail.canForward()).isFalse();
    }

    @Test
    void nobodyGoesBackForEver() {
        var trail = new Trail<Integer>();
        for (int i = 0; i < 1000; i++) trail.left(i);
        int steps = 0;
        for (var at = trail.back(1000); at.isPresent(); at = trail.back(at.get())) steps++;
        assertThat(steps).isEqualTo(100);
    }
}
