namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>The picture of the rooms in the documentation is drawn from what was compiled, so that it cannot lie.</summary>
public sealed class RoomPictureTests
{
    private const string Begin = "<!-- drawn from the code: begin -->\n";
    private const string End = "<!-- drawn from the code: end -->\n";

    /// <summary>Set to 1, the test writes what it would ask for.</summary>
    private const string Update = "UPDATE_DOCS";

    private static string Document => Path.Combine(ProjectFolder.Root, "docs", "rooms.md");

    [Fact]
    public async Task Rooms_AreAsTheirPictureShowsThem()
    {
        var text = await File.ReadAllTextAsync(Document);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var drawn = $"""

            ## Domain

            {RoomPicture.Of(typeof(Letter).Assembly.Location)}
            ## Application

            {RoomPicture.Of(typeof(ApplicationServices).Assembly.Location)}

            """;
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(Document, text[..start] + drawn + text[end..]);
            return;
        }

        text[start..end].ShouldBe(drawn, $"The rooms are not as docs/rooms.md draws them. If they are meant so, run this test with {Update}=1: it draws them anew.");
    }

    [Fact]
    public void Direct_LeavesOutWhatIsReachedThroughAnother()
    {
        var uses = new[] { ("Top", "Middle"), ("Top", "Bottom"), ("Middle", "Bottom"), ("Top", "Aside") }.ToLookup(use => use.Item1, use => use.Item2);

        RoomPicture.Direct("Top", uses).ShouldBe(["Middle", "Aside"], ignoreOrder: true);
    }

    [Fact]
    public void Direct_LeavesEveryArrowOfACircle()
    {
        var uses = new[] { ("Top", "One"), ("Top", "Other"), ("One", "Other"), ("Other", "One") }.ToLookup(use => use.Item1, use => use.Item2);

        RoomPicture.Direct("Top", uses).ShouldBe(["One", "Other"], ignoreOrder: true);
        RoomPicture.Direct("One", uses).ShouldBe(["Other"]);
    }
}
