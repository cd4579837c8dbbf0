using CommissioningCases.Web.Tests.Rooms.Sample.Upper;

namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>A room uses the rooms above it, never one below: read from what the compiler made of them, so that no file's usings can say otherwise.</summary>
public sealed class NamespaceCircleTests
{
    [Theory]
    [InlineData(typeof(Letter))]
    [InlineData(typeof(ApplicationServices))]
    [InlineData(typeof(Links))]
    public void Rooms_UseEachOtherInNoCircle(Type known)
    {
        var circle = NamespaceCircle.FindIn(known.Assembly.Location);

        circle.ShouldBeEmpty($"The rooms stand in a circle:\n{string.Join('\n', circle.Select(use => $"  {use.FromNamespace} -> {use.ToNamespace}, as {use.From} uses {use.To}"))}\n");
    }

    [Fact]
    public void FindIn_WhenOneUseStandsInALambda_FindsTheCircle()
    {
        var circle = NamespaceCircle.FindIn(typeof(Above).Assembly.Location);

        circle.Select(use => $"{use.From} -> {use.To}").ShouldBe(["Below -> Above", "Above -> Below"], ignoreOrder: true);
    }
}
