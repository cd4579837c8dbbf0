using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommissioningCases.Application.Papers;

/// <summary>How the paragraphs of a Word document look, in styles that whoever works on it can change.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Foot = "Footer";
    public const string Caption = "Caption";

    /// <summary>The number by which paragraphs name the list with bullets.</summary>
    public const int BulletList = 1;

    private const string Blue = "005EB8";
    private const string Grey = "4C6272";

    /// <summary>Where the number of the sheet ends, in twentieths of a point.</summary>
    private const int RightEdge = 9638;

    public static Styles All => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                new FontSize { Val = "21" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style(Normal, "Normal", isDefault: true),
        Heading(1, 42, Blue, before: 0),
        Heading(2, 29, Blue, before: 320),
        Heading(3, 23, null, before: 200),
        Heading(4, 21, null, before: 160),
        Style(Caption, "caption", new StyleRunProperties(new Color { Val = Grey })),
        Style(Foot, "footer", new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = RightEdge })), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "16" })));

    public static Numbering Bullets => new(
        new AbstractNum(new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left })
        { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = BulletList });

    /// <param name="level">1 for the title.</param>
    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 4)}";

    private static Style Heading(int level, int halfPoints, string? colour, int before) => Style(
        Heading(level),
        $"heading {level}",
        new NextParagraphStyle { Val = Normal },
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = Text(before), After = "80" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties([new Bold(), .. colour is null ? Array.Empty<OpenXmlElement>() : [new Color { Val = colour }], new FontSize { Val = Text(halfPoints) }]));

    private static Style Style(string id, string name, params OpenXmlElement[] rest) => Style(id, name, isDefault: false, rest);

    private static Style Style(string id, string name, bool isDefault, params OpenXmlElement[] rest) =>
        new([new StyleName { Val = name }, .. id == Normal ? Array.Empty<OpenXmlElement>() : [new BasedOn { Val = Normal }], .. rest.OrderBy(Order)]) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };

    /// <summary>The order in which a style says things.</summary>
    private static int Order(OpenXmlElement element) => element switch
    {
        NextParagraphStyle => 0,
        StyleParagraphProperties => 1,
        _ => 2,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
