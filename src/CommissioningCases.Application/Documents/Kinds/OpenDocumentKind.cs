using System.Text;
using System.Xml;

namespace CommissioningCases.Application.Documents;

/// <summary>A kind of OpenDocument, whose files say themselves which one they are.</summary>
internal sealed class OpenDocumentKind(string title, string mediaType, string ending) : ArchiveKind(title, mediaType, ending)
{
    private const string Content = "content.xml";
    private const string Styles = "styles.xml";
    private const string Scripts = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
    private const string Links = "http://www.w3.org/1999/xlink";

    private readonly byte[] _said = Encoding.ASCII.GetBytes(mediaType);

    protected override bool Holds(Archive archive) =>
        archive.Find("mimetype") is { } said && archive.IsStored(said, _said) && archive.Find(Content) is not null;

    protected override Harm FindOwnHarm(Archive archive) => archive.Entries.Any(IsMacro)
        ? Harm.Macros
        : archive.Entries.Where(entry => entry.Name is Content or Styles).Select(entry => FindIn(archive, entry)).FirstOrDefault(harm => harm != Harm.None);

    private static bool IsMacro(ArchiveEntry entry) =>
        entry.Name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.Name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static Harm FindIn(Archive archive, ArchiveEntry entry)
    {
        using var reader = archive.OpenXml(entry);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.NamespaceURI == Scripts)
            {
                return Harm.Macros;
            }

            // A link that somebody follows is none that the program does.
            if (reader.LocalName != "a" && reader.GetAttribute("href", Links) is { } address && (Uri.TryCreate(address, UriKind.Absolute, out _) || address.StartsWith("//", StringComparison.Ordinal)))
            {
                return Harm.Elsewhere;
            }
        }

        return Harm.None;
    }
}
