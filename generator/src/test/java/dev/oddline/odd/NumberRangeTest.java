package dev.oddline.odd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.odd.NumberRange.End;
import dev.oddline.odd.NumberRange.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberRangeTest {

    /** Reads {@code [0,2.5)}; an end left out is unbounded. */
    private static NumberRange range(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(",", -1);
        return new NumberRange(end(ends[0], text.startsWith("[")), end(ends[1], text.endsWith("]")));
    }

    private static Optional<End> end(String number, boolean included) {
        return number.isEmpty() ? Optional.empty() : Optional.of(new End(new BigDecimal(number), included));
    }

    @Test
    void aNumberAtAnEndBelongsToTheRangeIfTheEndDoes() {
        assertThat(range("[0,2.5]").contains(new BigDecimal("2.50"))).isTrue();
        assertThat(range("[0,2.5)").contains(new BigDecimal("2.5"))).isFalse();
        assertThat(range("[0,2.5)").contains(new BigDecimal("2.4999"))).isTrue();
        assertThat(range("(0,2.5)").contains(BigDecimal.ZERO)).isFalse();
        assertThat(range("[,2.5)").contains(new BigDecimal("-1e9"))).isTrue();
    }

    @Test
    void rangesOverlapWhereTheyShareANumber() {
        assertThat(range("[0,2.5]").overlaps(range("[2.5,7.6]"), Step.ANY)).isTrue();
        assertThat(range("[0,2.5)").overlaps(range("[2.5,7.6]"), Step.ANY)).isFalse();
        assertThat(range("[0,2]").overlaps(range("[3,4]"), Step.WHOLE)).isFalse();
        assertThat(range("[0,2.9]").overlaps(range("(2,4]"), Step.WHOLE)).isFalse();
        assertThat(range("[0,3]").overlaps(range("(2,4]"), Step.WHOLE)).isTrue();
        assertThat(range("(,0]").overlaps(range("[0,)"), Step.ANY)).isTrue();
    }

    @Test
    void aGapIsANumberBetweenTwoRanges() {
        assertThat(range("[0,2]").leavesGapTo(range("[3,4]"), Step.ANY)).isTrue();
        assertThat(range("[0,2]").leavesGapTo(range("[3,4]"), Step.WHOLE)).isFalse();
        assertThat(range("[0,2)").leavesGapTo(range("[2,4]"), Step.ANY)).isFalse();
        assertThat(range("[0,2)").leavesGapTo(range("(2,4]"), Step.ANY)).isTrue();
        assertThat(range("[0,2)").leavesGapTo(range("(2,4]"), Step.WHOLE)).isTrue();
        assertThat(range("[0,2]").leavesGapTo(range("(2,4]"), Step.WHOLE)).isFalse();
    }

    @Test
    void aRangeIsEmptyIfNoNumberLiesInIt() {
        assertThat(range("[2,1]").isEmpty(Step.ANY)).isTrue();
        assertThat(range("[2,2]").isEmpty(Step.ANY)).isFalse();
        assertThat(range("[2,2)").isEmpty(Step.ANY)).isTrue();
        assertThat(range("(2,3)").isEmpty(Step.WHOLE)).isTrue();
        assertThat(range("(2,3)").isEmpty(Step.ANY)).isFalse();
    }

    @Test
    void aRangeIncludesAnotherIfAllItsNumbersLieInIt() {
        assertThat(range("[0,5]").includes(range("[0,5)"))).isTrue();
        assertThat(range("[0,5)").includes(range("[0,5]"))).isFalse();
        assertThat(range("(0,5]").includes(range("[0,5]"))).isFalse();
        assertThat(range("[0,)").includes(range("[3,)"))).isTrue();
        assertThat(range("[0,5]").includes(range("[3,)"))).isFalse();
        assertThat(range("(,)").includes(range("(,3]"))).isTrue();
    }

    @Test
    void aBucketIsInsideOutsideOrPartlyInsideADemand() {
        assertThat(range("[0,30]").membership(range("[0,30)"))).isEqualTo(Membership.IN);
        assertThat(range("[0,30)").membership(range("[0,30]"))).isEqualTo(Membership.UNKNOWN);
        assertThat(range("[0,30)").membership(range("[30,50)"))).isEqualTo(Membership.OUT);
        assertThat(range("[0,30]").membership(range("[30,50)"))).isEqualTo(Membership.UNKNOWN);
    }

    @Test
    void wholeNumbersHaveNoHoleBetweenNeighbours() {
        assertThat(range("[1,2]").gapless(Step.WHOLE)).isEqualTo(range("[1,3)"));
        assertThat(range("(1,2.5]").gapless(Step.WHOLE)).isEqualTo(range("[2,3)"));
        assertThat(range("[1,2]").gapless(Step.ANY)).isEqualTo(range("[1,2]"));
    }

    @Test
    void aNumberThatTwoBucketsShareCountsInTheUpperOne() {
        OddAttribute rain = new OddAttribute(
                "rain",
                false,
                Optional.of("mm/h"),
                List.of(
                        new OddValue("light", Optional.empty(), Optional.of(range("[0,2.5]"))),
                        new OddValue("moderate", Optional.empty(), Optional.of(range("[2.5,7.6]")))));

        assertThat(rain.read("2.5").values()).containsExactly("moderate");
        assertThat(rain.read("2.49").values()).containsExactly("light");
        assertThat(rain.read("7.6").values()).as("a closed upper end is kept").containsExactly("moderate");
        assertThat(rain.read("7.61")).isEqualTo(new Condition(List.of(), List.of("7.61")));
    }
}
