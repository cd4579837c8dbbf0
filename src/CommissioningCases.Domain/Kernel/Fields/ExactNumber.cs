using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>
/// A decimal number of up to 28 significant digits, kept and compared exactly. It is a whole number without closing zeros times a power of ten between -28 and 28;
/// sums and products of such numbers are exact, too, however many digits they have.
/// </summary>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    /// <summary>The most significant digits that a number can be given with.</summary>
    public const int MostDigits = 28;

    /// <summary>The greatest power of ten, and below zero the least, that a number can be given with.</summary>
    public const int GreatestPower = 28;

    private readonly BigInteger _digits;
    private readonly int _power;

    private ExactNumber(BigInteger digits, int power) => (_digits, _power) = (digits, power);

    public static ExactNumber Zero { get; }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _digits.Sign;

    /// <summary>Whether it has no digits after the point.</summary>
    public bool IsWhole => _power >= 0;

    public static implicit operator ExactNumber(int number) => Normal(number, 0);

    public static implicit operator ExactNumber(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return Normal(number < 0 ? -digits : digits, -((bits[3] >> 16) & 0xFF));
    }

    /// <exception cref="OverflowException">It is greater than an integer can be.</exception>
    public static explicit operator int(ExactNumber number) => (int)number.Scaled(Math.Min(number._power, 0)) / (int)BigInteger.Pow(10, Math.Max(-number._power, 0));

    /// <summary>The nearest double, for drawing.</summary>
    public static explicit operator double(ExactNumber number) => double.Parse(number.ToString(), CultureInfo.InvariantCulture);

    /// <summary>The number as a decimal, rounded where that cannot hold all its digits.</summary>
    /// <exception cref="OverflowException">It is greater than a decimal can be.</exception>
    public static explicit operator decimal(ExactNumber number) => decimal.Parse(number.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture);

    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var power = Math.Min(left._power, right._power);
        return Normal(left.Scaled(power) + right.Scaled(power), power);
    }

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + new ExactNumber(-right._digits, right._power);

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) => Normal(left._digits * right._digits, left._power + right._power);

    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);

    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number as JSON writes it; false for one with too many digits or too great a power.</summary>
    public static bool TryRead(JsonElement element, out ExactNumber number)
    {
        number = default;
        return element.ValueKind == JsonValueKind.Number && TryParse(element.GetRawText(), out number);
    }

    /// <summary>Reads a number as JSON writes it, such as <c>-1.50e3</c>; false for one with too many digits or too great a power.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactNumber number)
    {
        number = default;
        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var isNegative = mantissa is ['-', ..];
        mantissa = isNegative ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length == 0 || digits.Any(digit => !char.IsAsciiDigit(digit)))
        {
            return false;
        }

        var trimmed = digits.TrimEnd('0');
        var significant = trimmed.TrimStart('0');
        if (significant.Length == 0)
        {
            return true;
        }

        if (significant.Length > MostDigits || !TryReadExponent(exponentAt < 0 ? "0" : text[(exponentAt + 1)..], out var exponent))
        {
            return false;
        }

        var power = exponent + (digits.Length - trimmed.Length) - (point < 0 ? 0 : mantissa.Length - point - 1);
        if (power is < -GreatestPower or > GreatestPower)
        {
            return false;
        }

        var whole = BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        number = new ExactNumber(isNegative ? -whole : whole, (int)power);
        return true;
    }

    public int CompareTo(ExactNumber other)
    {
        var power = Math.Min(_power, other._power);
        return Scaled(power).CompareTo(other.Scaled(power));
    }

    public bool Equals(ExactNumber other) => _digits == other._digits && _power == other._power;

    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_digits, _power);

    /// <summary>All its digits, without closing zeros after the point and without an exponent, so that equal numbers have equal texts.</summary>
    public override string ToString()
    {
        if (_power >= 0)
        {
            return Scaled(0).ToString(CultureInfo.InvariantCulture);
        }

        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture).PadLeft(1 - _power, '0');
        return $"{(Sign < 0 ? "-" : "")}{digits[..^-_power]}.{digits[^-_power..]}";
    }

    /// <summary>An exponent that is out of all bounds is out of these bounds, however many digits it has.</summary>
    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && exponent is > -10_000 and < 10_000;

    private static ExactNumber Normal(BigInteger digits, int power)
    {
        if (digits.IsZero)
        {
            return default;
        }

        while (true)
        {
            var shorter = BigInteger.DivRem(digits, 10, out var rest);
            if (!rest.IsZero)
            {
                return new ExactNumber(digits, power);
            }

            (digits, power) = (shorter, power + 1);
        }
    }

    /// <summary>How many of that power of ten it is, which is no greater than its own.</summary>
    private BigInteger Scaled(int power) => _power == power || _digits.IsZero ? _digits : _digits * BigInteger.Pow(10, _power - power);
}
