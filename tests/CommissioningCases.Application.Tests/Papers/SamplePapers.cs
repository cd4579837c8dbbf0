namespace CommissioningCases.Application.Tests.Papers;

/// <summary>Papers with everything that a paper can hold.</summary>
internal static class SamplePapers
{
    public static readonly DateOnly Day = new(2012, 3, 1);

    public static Paper Of(params PaperBlock[] blocks) => new("board paper", "CC-2012-00007", "Podiatry", Day, [new PaperHeading(1, "Podiatry", "Paper for the Board"), .. blocks]) { IsNumbered = true, Seal = 12 };

    public static Paper Whole { get; } = Of(
        new PaperPairs([new PaperPair("Case", [PaperParagraph.Of("CC-2012-00007")]), new PaperPair("Existing providers", [PaperParagraph.Of("Durham Trust and Darlington Trust")])]),
        new PaperHeading(2, "What is proposed"),
        new PaperParagraph([new PaperRun("To award. ", PaperStyle.Bold), new PaperRun("It was struck", PaperStyle.Struck), new PaperRun(" and is quiet", PaperStyle.Quiet)]),
        new PaperInset([PaperParagraph.Of("The Board approved it.")]),
        new PaperHeading(3, "Needs"),
        new PaperList([new PaperItem(null, [PaperParagraph.Of("First need")]), new PaperItem(null, [PaperParagraph.Of("Second need")])]),
        new PaperHeading(2, "Scores"),
        new PaperTable(
            "Bids and scores",
            [new PaperRow([new PaperCell([PaperParagraph.Of("Provider")], IsHeading: true), new PaperCell([PaperParagraph.Of("Quality")], IsHeading: true, IsNumber: true)])],
            [new PaperRow([new PaperCell([PaperParagraph.Of("Durham Trust")]), new PaperCell([PaperParagraph.Of("62")], IsNumber: true)])]),
        new PaperPicture(
            "Healing: 40% on 1 May, against a target of 62%.",
            196,
            [
                new BoxShape(ShapeRole.Span, 0.1, 6, 0.4, 164), new LineShape(ShapeRole.Target, 0, 60, 1, 60), new DotShape(ShapeRole.Value, 0.5, 80, 5),
                new WordShape(ShapeRole.Word, 1, 0, 53, 1, "target 62%"),
            ]));

    public static byte[] Write(Paper paper, PaperFormat format)
    {
        using var output = new MemoryStream();
        PaperFile.Write(paper, format, output);
        return output.ToArray();
    }
}
