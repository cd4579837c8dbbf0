using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace CommissioningCases.Testing;

/// <summary>A PDF as a reader of PDFs finds it.</summary>
/// <param name="Pages">The text of each sheet, its lines from the top down.</param>
/// <param name="Tags">The elements of its structure in the order in which they are read, each as deep as it lies.</param>
public sealed record ReadPdf(string? Title, string? Language, bool IsTagged, IReadOnlyList<IReadOnlyList<string>> Pages, IReadOnlyList<string> Tags, IReadOnlyList<Word> Words)
{
    public string Text => string.Join('\n', Pages.SelectMany(page => page));

    public static ReadPdf Of(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        var tags = new List<string>();
        if (Resolve(document, catalog, "StructTreeRoot") is DictionaryToken root)
        {
            AddTags(document, root, 0, tags);
        }

        var pages = document.GetPages().Select(page => page.GetWords().ToList()).ToList();
        return new ReadPdf(
            document.Information.Title,
            (Resolve(document, catalog, "Lang") as StringToken)?.Data,
            Resolve(document, catalog, "MarkInfo") is DictionaryToken marks && Resolve(document, marks, "Marked") is BooleanToken { Data: true },
            [.. pages.Select(LinesOf)],
            tags,
            [.. pages.SelectMany(words => words)]);
    }

    private static IReadOnlyList<string> LinesOf(List<Word> words) =>
    [
        .. words.GroupBy(word => Math.Round(word.BoundingBox.Bottom / 3)).OrderByDescending(line => line.Key)
            .Select(line => string.Join(' ', line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text))),
    ];

    private static void AddTags(PdfDocument document, DictionaryToken element, int depth, List<string> tags)
    {
        if (Resolve(document, element, "S") is NameToken name)
        {
            tags.Add(new StringBuilder().Append(' ', depth).Append(name.Data).ToString());
        }

        IEnumerable<IToken?> kids = Resolve(document, element, "K") switch
        {
            ArrayToken array => array.Data.Select(kid => Resolve(document, kid)),
            var one => [one],
        };
        foreach (var kid in kids.OfType<DictionaryToken>().Where(kid => kid.ContainsKey(NameToken.Create("S"))))
        {
            AddTags(document, kid, depth + 1, tags);
        }
    }

    private static IToken? Resolve(PdfDocument document, DictionaryToken from, string name) => from.TryGet(NameToken.Create(name), out var found) ? Resolve(document, found) : null;

    private static IToken? Resolve(PdfDocument document, IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;
}
