using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Actions.Fields;

/// <summary>Numbers of 28 significant digits, kept, written, compared, added and multiplied exactly.</summary>
public class ExactNumberTests
{
    private const string Digits28 = "1234567890123456789012345678";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0e999999999999999999999", "0")]
    [InlineData("0.000", "0")]
    [InlineData("1", "1")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("1e2", "100")]
    [InlineData("1E+2", "100")]
    [InlineData("1200e-2", "12")]
    [InlineData("0.01e1", "0.1")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e29", null)]
    [InlineData("10e28", null)]
    [InlineData("0.1e29", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("1e-29", null)]
    [InlineData("10e-29", "0.0000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000010", "0.0000000000000000000000000001")]
    [InlineData(Digits28, Digits28)]
    [InlineData(Digits28 + "9", null)]
    [InlineData(Digits28 + "0", Digits28 + "0")]
    [InlineData("000" + "1", "1")]
    [InlineData("0." + Digits28, "0." + Digits28)]
    [InlineData("0.0" + Digits28, null)]
    [InlineData(Digits28 + "e28", Digits28 + "0000000000000000000000000000")]
    [InlineData(Digits28 + "e29", null)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("1e-99999999999999999999", null)]
    public void TryParse_TakesNumbersOf28DigitsTimesAPowerOfTen(string text, string? written) =>
        (ExactNumber.TryParse(text, out var number) ? number.ToString() : null).ShouldBe(written);

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void TryRead_OfWhatIsNoNumberOfJson_IsFalse(string json) => ExactNumber.TryRead(JsonDocument.Parse(json).RootElement, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("-0", "0.0e5")]
    [InlineData("0.5", "5e-1")]
    public void EqualNumbers_AreEqualHoweverTheyAreWritten(string one, string other)
    {
        (Number(one) == Number(other)).ShouldBeTrue();
        Number(one).GetHashCode().ShouldBe(Number(other).GetHashCode());
        Number(one).CompareTo(Number(other)).ShouldBe(0);
    }

    [Theory]
    [InlineData("1e-28", "0")]
    [InlineData("1e28", "9999999999999999999999999999")]
    [InlineData("-1e-28", "-1e28")]
    [InlineData("0.1234567890123456789012345679", "0.1234567890123456789012345678")]
    public void Comparisons_LoseNoDigit(string greater, string less)
    {
        (Number(greater) > Number(less)).ShouldBeTrue();
        (Number(less) < Number(greater)).ShouldBeTrue();
        (Number(less) >= Number(greater)).ShouldBeFalse();
    }

    [Fact]
    public void SumsAndProducts_AreExact_HoweverManyDigitsTheyHave()
    {
        (Number("1e28") + Number("1e-28")).ToString().ShouldBe("10000000000000000000000000000.0000000000000000000000000001");
        (Number("1e28") - Number("1e28")).ShouldBe(ExactNumber.Zero);
        (Number("1e28") * Number("1e28")).ToString().ShouldBe("1" + new string('0', 56));
        (Number("1e-28") * Number("1e-28")).ToString().ShouldBe("0." + new string('0', 55) + "1");
        (Number("9999999999999999999999999999") * Number("9999999999999999999999999999")).ToString().ShouldBe("99999999999999999999999999980000000000000000000000000001");
    }

    [Fact]
    public void Decimals_AreKeptAsTheyAre() => Prop.ForAll<decimal>(number =>
    {
        ExactNumber exact = number;
        ((decimal)exact).ShouldBe(number);
        exact.Sign.ShouldBe(Math.Sign(number));
        exact.IsWhole.ShouldBe(decimal.Truncate(number) == number);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void SmallNumbers_AddMultiplyAndCompareAsDecimalsDo() => Prop.ForAll<(int One, int Other, byte Places)>(random =>
    {
        var scale = (decimal)Math.Pow(10, random.Places % 5);
        var (one, other) = (random.One / scale, (decimal)random.Other);
        ((ExactNumber)one + other).ShouldBe((ExactNumber)(one + other));
        ((ExactNumber)one * other).ShouldBe((ExactNumber)(one * other));
        ((ExactNumber)one).CompareTo(other).ShouldBe(one.CompareTo(other));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void WhatWasWritten_ReadsBackAsTheSameNumber() => Prop.ForAll<(long Digits, sbyte Power)>(random =>
    {
        var written = $"{random.Digits}e{random.Power % 29}";
        if (ExactNumber.TryParse(written, out var number))
        {
            Number(number.ToString()).ShouldBe(number);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static ExactNumber Number(string text) => ExactNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
