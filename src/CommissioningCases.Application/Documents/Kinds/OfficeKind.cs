namespace CommissioningCases.Application.Documents;

/// <summary>A kind of Office Open XML.</summary>
/// <param name="folder">Where such a document keeps what it says.</param>
internal sealed class OfficeKind(string title, string mediaType, string ending, string folder) : ArchiveKind(title, mediaType, ending)
{
    private const string Macros = "vbaProject.bin";

    protected override bool Holds(Archive archive) =>
        archive.Find("[Content_Types].xml") is not null && archive.Entries.Any(entry => entry.Name.StartsWith(folder, StringComparison.Ordinal));

    protected override bool IsMacro(ArchiveEntry entry) => entry.Name.EndsWith(Macros, StringComparison.OrdinalIgnoreCase);
}
