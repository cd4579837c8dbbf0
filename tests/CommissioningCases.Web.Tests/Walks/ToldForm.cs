namespace CommissioningCases.Web.Tests.Walks;

/// <summary>A line of the walk in the documents.</summary>
/// <param name="What">What to give on the form.</param>
public sealed record ToldForm(string Day, string Who, string Form, string What)
{
    public static string Document => File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "walk.md"));

    public static IReadOnlyList<ToldForm> All { get; } =
    [
        .. Document.Split('\n')
            .SkipWhile(line => !line.StartsWith("| --- ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => new ToldForm(cells[0], cells[1], cells[2], cells[3])),
    ];
}
