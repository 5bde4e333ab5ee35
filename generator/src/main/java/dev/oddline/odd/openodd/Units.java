package dev.oddline.odd.openodd;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Units and the quantities that they measure: those that everybody knows, and those that a file adds under
 * {@code unit_types} and {@code conversion}.
 */
final class Units {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Dimension> quantities = new HashMap<>();

    /**
     * One unit: base = number × factor + offset.
     *
     * @param factor in the base unit of the dimension, such as m, s and °
     */
    private record Unit(Dimension dimension, BigDecimal factor, BigDecimal offset) {}

    Units() {
        addAll("length", "m=1 mm=0.001 cm=0.01 dm=0.1 km=1000 in=0.0254 ft=0.3048 yd=0.9144 mi=1609.344");
        addAll("time", "s=1 ms=0.001 min=60 h=3600 d=86400");
        addAll("angle", "deg=1 °=1 degree=1 degrees=1 rad=57.29577951308232 grad=0.9");
        addAll("illuminance", "lux=1 lx=1 klux=1000 klx=1000");
        addAll("cloud_coverage", "okta=1 oktas=1");
        addAll("mass", "kg=1 g=0.001 t=1000 lb=0.45359237");
        addAll("temperature", "C=1 °C=1");
        add("K", new Unit(Dimension.of("temperature"), BigDecimal.ONE, new BigDecimal("-273.15")));
        BigDecimal ninth = BigDecimal.ONE.divide(new BigDecimal("1.8"), DIGITS);
        Unit fahrenheit = new Unit(Dimension.of("temperature"), ninth, ninth.multiply(new BigDecimal("-32"), DIGITS));
        add("F", fahrenheit);
        add("°F", fahrenheit);
        add("%", new Unit(Dimension.NUMBER, new BigDecimal("0.01"), BigDecimal.ZERO));
        define("Hz", "1/s");
        define("kph", "km/h");
        define("kmh", "km/h");
        define("mph", "mi/h");
        define("N", "kg*m/s^2");
        define("Pa", "kg/m/s^2");
        for (String base : new String[] {"length", "time", "angle", "illuminance", "cloud_coverage", "temperature"}) {
            quantities.put(base, Dimension.of(base));
        }
        for (String number : new String[] {"count", "fraction", "percentile", "confidence"}) {
            quantities.put(number, Dimension.NUMBER);
        }
        for (String derived : new String[] {
            "duration = time",
            "area = length^2",
            "velocity = length/time",
            "acceleration = velocity/time",
            "precipitation_rate = length/time",
            "frequency = 1/time",
            "curvature = 1/length",
            "agent_density = count/length",
            "agent_flow_rate = count/time"
        }) {
            String[] sides = derived.split(" = ", 2);
            addQuantity(sides[0], sides[1]);
        }
    }

    private void addAll(String quantity, String factors) {
        for (String unit : factors.split(" ", -1)) {
            String[] sides = unit.split("=", 2);
            add(sides[0], new Unit(Dimension.of(quantity), new BigDecimal(sides[1]), BigDecimal.ZERO));
        }
    }

    private void add(String name, Unit unit) {
        units.put(name, unit);
    }

    private void define(String name, String product) {
        unit(product).ifPresent(unit -> add(name, unit));
    }

    /** Makes a quantity known by a product of others; a product of unknown ones stands for itself. */
    void addQuantity(String name, String product) {
        Optional<Dimension> known = Product.parse(product).flatMap(this::dimension);
        quantities.putIfAbsent(name, known.orElseGet(() -> Dimension.of(name)));
    }

    /** Makes a quantity known that is made of no other. */
    void addBaseQuantity(String name) {
        quantities.putIfAbsent(name, Dimension.of(name));
    }

    /**
     * Makes a unit known by the number of it that another one is: number of {@code unit} = number of {@code of} × scale +
     * offset. Known units stay what they are.
     */
    void addUnit(String quantity, String of, String unit, BigDecimal scale, BigDecimal offset) {
        if (scale.signum() == 0 || units.containsKey(unit)) {
            return;
        }
        Unit base = units.computeIfAbsent(
                of,
                name -> new Unit(
                        quantities.getOrDefault(quantity, Dimension.of(quantity)), BigDecimal.ONE, BigDecimal.ZERO));
        BigDecimal factor = base.factor.divide(scale, DIGITS);
        add(unit, new Unit(base.dimension, factor, base.offset.subtract(offset.multiply(factor, DIGITS), DIGITS)));
    }

    /** Returns what a quantity such as {@code velocity} is; empty if nobody knows. */
    Optional<Dimension> dimensionOfQuantity(String quantity) {
        return Optional.ofNullable(quantities.get(quantity));
    }

    /** Returns what a unit measures; empty if nobody knows it. */
    Optional<Dimension> dimensionOfUnit(String unit) {
        return unit(unit).map(Unit::dimension);
    }

    /** Returns a number in another unit; empty where the units do not measure the same, or one is unknown. */
    Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        Optional<Unit> source = unit(from);
        Optional<Unit> target = unit(to);
        if (source.isEmpty() || target.isEmpty() || !source.get().dimension.equals(target.get().dimension)) {
            return Optional.empty();
        }
        BigDecimal base = number.multiply(source.get().factor, DIGITS).add(source.get().offset, DIGITS);
        BigDecimal converted = base.subtract(target.get().offset, DIGITS).divide(target.get().factor, DIGITS);
        return Optional.of(converted.signum() == 0 ? BigDecimal.ZERO : converted.stripTrailingZeros());
    }

    private Optional<Unit> unit(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Unit(Dimension.NUMBER, BigDecimal.ONE, BigDecimal.ZERO));
        }
        Optional<Unit> known = Optional.ofNullable(units.get(text))
                .or(() -> Optional.ofNullable(units.get(text.toLowerCase(Locale.ROOT))));
        return known.isPresent() ? known : Product.parse(text).flatMap(this::product);
    }

    private Optional<Unit> product(Product product) {
        Dimension dimension = Dimension.NUMBER;
        BigDecimal factor = BigDecimal.ONE;
        for (Product.Factor part : product.factors()) {
            Unit unit = units.get(part.name());
            if (unit == null) {
                return Optional.empty();
            }
            dimension = dimension.times(unit.dimension, part.power());
            factor = factor.multiply(unit.factor.pow(part.power(), DIGITS), DIGITS);
        }
        return Optional.of(new Unit(dimension, factor, BigDecimal.ZERO));
    }

    private Optional<Dimension> dimension(Product product) {
        Dimension dimension = Dimension.NUMBER;
        for (Product.Factor part : product.factors()) {
            Optional<Dimension> known = dimensionOfQuantity(part.name());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            dimension = dimension.times(known.get(), part.power());
        }
        return Optional.of(dimension);
    }
}
