using System.Buffers.Text;
using System.Text;

namespace CommissioningCases.Application.Tests.Registers;

public sealed class RowPositionTests
{
    private static readonly Type[] Types = [typeof(string), typeof(DateOnly), typeof(DateTimeOffset), typeof(Guid), typeof(int), typeof(long)];

    [Fact]
    public void Values_AreThoseOfTheRowBehindWhichItIs()
    {
        var id = Guid.NewGuid();
        var at = new DateTimeOffset(2012, 7, 1, 9, 30, 15, TimeSpan.FromHours(1)).AddTicks(1_234_560);

        var position = RowPosition.After("O’Neill & Söhne", new DateOnly(2012, 2, 29), at, id, -3, 9_000_000_000L);

        position.Values(Types).ShouldBe(["O’Neill & Söhne", new DateOnly(2012, 2, 29), at.UtcDateTime, id, -3, 9_000_000_000L]);
        position.Token.ShouldMatch("^[A-Za-z0-9_-]+$");
    }

    [Fact]
    public void ATime_ComesBackAsOneThatTheDatabaseTakes() =>
        RowPosition.After(DateTimeOffset.UnixEpoch).Values([typeof(DateTimeOffset)])!.ShouldHaveSingleItem().ShouldBeOfType<DateTime>().Kind.ShouldBe(DateTimeKind.Utc);

    [Theory]
    [InlineData("")]
    [InlineData("2012-01-01")]
    [InlineData("2012-01-01\0x\0y")]
    [InlineData("yesterday\0x")]
    [InlineData("2012-02-30\0x")]
    public void WhatAnybodyWrites_IsNoPosition(string text) =>
        new RowPosition(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), IsBackwards: false).Values([typeof(DateOnly), typeof(string)]).ShouldBeNull();

    [Theory]
    [InlineData("!")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("A")]
    public void WhatIsNoToken_IsNoPosition(string token) => new RowPosition(token, IsBackwards: false).Values([typeof(string)]).ShouldBeNull();
}
