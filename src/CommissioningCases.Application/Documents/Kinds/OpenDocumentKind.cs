using System.Text;

namespace CommissioningCases.Application.Documents;

/// <summary>A kind of OpenDocument, whose files say themselves which one they are.</summary>
internal sealed class OpenDocumentKind(string title, string mediaType, string ending) : ArchiveKind(title, mediaType, ending)
{
    private readonly byte[] _said = Encoding.ASCII.GetBytes(mediaType);

    protected override bool Holds(Archive archive) =>
        archive.Find("mimetype") is { } said && archive.IsStored(said, _said) && archive.Find("content.xml") is not null;

    protected override bool IsMacro(ArchiveEntry entry) =>
        entry.Name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.Name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
}
