package dev.oddline.selection.round;

/**
 * How much the selected tell, since scenes of one drive resemble one another.
 *
 * @param drivesInPool drives that give scenes, and as how many equally represented ones they count (Kish)
 * @param drivesSelected the same of the selected
 * @param byScore how many independent scenes the selected count as, by how alike the scores of one drive are
 */
public record EffectiveNumbers(
        Answer<Drives> drivesInPool, Answer<Drives> drivesSelected, Answer<EffectiveScenes> byScore) {

    /**
     * Drives.
     *
     * @param drives how many there are
     * @param effective from 1 to that
     */
    public record Drives(long drives, double effective) {}

    /**
     * Scenes.
     *
     * @param score that the likeness was measured on
     * @param scenes selected with a score and a drive
     * @param intraclassCorrelation of scores of one drive, at most 1
     * @param designEffect how many times wider variances are, 1 or more
     */
    public record EffectiveScenes(String score, long scenes, double intraclassCorrelation, double designEffect) {

        /** Returns how many independent scenes would tell as much. */
        public double effective() {
            return scenes / designEffect;
        }
    }
}
