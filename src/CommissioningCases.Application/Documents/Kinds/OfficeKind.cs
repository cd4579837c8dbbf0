using System.Xml;

namespace CommissioningCases.Application.Documents;

/// <summary>A kind of Office Open XML. What its parts are, its list of content types and their relationships say, and not how they are called.</summary>
/// <param name="folder">Where such a document keeps what it says.</param>
internal sealed class OfficeKind(string title, string mediaType, string ending, string folder) : ArchiveKind(title, mediaType, ending)
{
    private const string Types = "[Content_Types].xml";
    private const string Macros = "vbaProject.bin";

    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "vbaData", "macrosheet", "dialogsheet", "keyMapCustomizations"];
    private static readonly string[] ObjectTypes = ["oleObject", "activeX", "/control"];

    protected override bool Holds(Archive archive) =>
        archive.Find(Types) is not null && archive.Entries.Any(entry => entry.Name.StartsWith(folder, StringComparison.Ordinal));

    protected override Harm FindOwnHarm(Archive archive)
    {
        if (archive.Entries.Any(entry => entry.Name.EndsWith(Macros, StringComparison.OrdinalIgnoreCase)))
        {
            return Harm.Macros;
        }

        var lists = archive.Entries.Where(entry => entry.Name.Equals(Types, StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));
        return lists.Select(list => FindIn(archive, list)).Append(FindFields(archive)).FirstOrDefault(harm => harm != Harm.None);
    }

    private static Harm FindIn(Archive archive, ArchiveEntry list)
    {
        using var reader = archive.OpenXml(list);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && HarmOf(reader) is not Harm.None and var harm)
            {
                return harm;
            }
        }

        return Harm.None;
    }

    private static Harm HarmOf(XmlReader part)
    {
        var said = part.GetAttribute("ContentType") ?? part.GetAttribute("Type") ?? "";
        return Says(said, MacroTypes) ? Harm.Macros
            : Says(said, ObjectTypes) || said.EndsWith("/package", StringComparison.OrdinalIgnoreCase) ? Harm.Objects
            : string.Equals(part.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase) && !said.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase) ? Harm.Elsewhere
            : Harm.None;
    }

    /// <summary>Fields that have another program give what they show.</summary>
    private static Harm FindFields(Archive archive)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.Name.StartsWith("word/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = archive.OpenXml(entry);
            while (reader.Read())
            {
                if ((reader.NodeType == XmlNodeType.Text && IsExchange(reader.Value)) || (reader.NodeType == XmlNodeType.Element && IsExchange(reader.GetAttribute("instr", reader.NamespaceURI) ?? "")))
                {
                    return Harm.Elsewhere;
                }
            }
        }

        return Harm.None;
    }

    private static bool IsExchange(string text) => text.TrimStart() is var field && (field.StartsWith("DDEAUTO ", StringComparison.Ordinal) || field.StartsWith("DDE ", StringComparison.Ordinal));

    private static bool Says(string type, string[] words) => Array.Exists(words, word => type.Contains(word, StringComparison.OrdinalIgnoreCase));
}
