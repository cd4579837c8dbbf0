using System.Text.Json;

namespace CommissioningCases.Application.Tests.Histories;

/// <summary>A case history that comes with the results it must have.</summary>
internal static class Sample
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Histories", "Samples");

    /// <summary>Every history, by its path below the folder and without its ending.</summary>
    public static TheoryData<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.jsonl", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected.jsonl", StringComparison.Ordinal))
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null))
            .Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder, name + ".jsonl");

    public static IReadOnlyList<string> Expected(string name) => Comparable(File.ReadLines(Path.Combine(Folder, name + ".expected.jsonl")));

    /// <summary>The report's lines with their characters escaped alike.</summary>
    public static IReadOnlyList<string> Comparable(IEnumerable<string> report) => [.. report.Select(line => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(line)))];
}
