using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Tests.Styles;

/// <summary>Classes of this service begin with app-. Each is defined in a sheet of every page that has it, and none is defined that nothing has. Each sheet is short, and linked by the layout alone.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Web = SheetFiles.Web;
    private static readonly string PagesFolder = SheetFiles.Pages;

    /// <summary>Where the parts are that the pages of several features draw.</summary>
    private static readonly string[] SharedFolders =
        [Path.Combine(PagesFolder, "Shared"), PagesFolder, Path.Combine(PagesFolder, "Forms"), Path.Combine(PagesFolder, "Histories"), Path.Combine(Web, "Components")];

    private static readonly Dictionary<string, HashSet<string>> Sheets =
        SheetFiles.All.ToDictionary(sheet => sheet.Key, sheet => DefinedClass().Matches(sheet.Value).Select(match => match.Groups[1].Value).ToHashSet());

    public static TheoryData<string> AllPages => [.. PageFiles.Select(page => Path.GetRelativePath(PagesFolder, page)).Order()];

    private static IEnumerable<string> PageFiles => Directory.GetFiles(PagesFolder, "*.cshtml", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('_'));

    [Theory]
    [MemberData(nameof(AllPages))]
    public void EachClass_IsDefinedInASheetOfThePage(string page)
    {
        var path = Path.Combine(PagesFolder, page);
        var defined = SheetFiles.LinkedBy(path).SelectMany(sheet => Sheets[sheet]).ToHashSet();

        var undefined =
            from part in WithItsParts(path)
            from name in ClassesOf(part)
            where !defined.Any(one => one == name || one.StartsWith($"{name}__", StringComparison.Ordinal) || one.StartsWith($"{name}--", StringComparison.Ordinal))
            select $"{name} of {Path.GetFileName(part)}";

        undefined.ShouldBeEmpty();
    }

    [Fact]
    public void EachDefinedClass_IsUsed()
    {
        var files = Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cshtml" or ".cs" or ".js")
            .Where(file => Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin" or "node_modules"));
        var written = string.Join('\n', files.Select(File.ReadAllText));
        var whole = UsedClass().Matches(written).Select(match => match.Value).ToHashSet();
        // Such as app-track__mark-- with a state after it: which there are only the page knows.
        var begun = BegunClass().Matches(written).Select(match => match.Groups[1].Value).ToHashSet();

        var unused = Sheets.Values.SelectMany(sheet => sheet).Distinct()
            .Where(name => !whole.Contains(name) && !begun.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)));

        unused.ShouldBeEmpty();
    }

    [Fact]
    public void EachSheet_IsLinkedByAPage() =>
        PageFiles.SelectMany(SheetFiles.LinkedBy).Distinct().Order().ShouldBe(Sheets.Keys.Order());

    [Fact]
    public void TheLayoutAlone_LinksSheets() =>
        Directory.GetFiles(Web, "*.cshtml", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("stylesheet", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)).ShouldBe(["_Layout.cshtml"]);

    [Fact]
    public void NoSheet_IsLongerThanAReaderHolds() => SheetFiles.All.Where(sheet => sheet.Value.Count(letter => letter == '\n') > 300).Select(sheet => sheet.Key).ShouldBeEmpty();

    private static IEnumerable<string> ClassesOf(string part) => ClassAttribute().Matches(File.ReadAllText(part))
        .SelectMany(attribute => UsedClass().Matches(attribute.Groups[1].Value))
        .Select(match => match.Value)
        .Where(name => !name.EndsWith('-') && !name.EndsWith('_'));

    /// <summary>The page, its layout and every part that one of them names.</summary>
    private static HashSet<string> WithItsParts(string page)
    {
        var found = new HashSet<string>();
        Add(page);
        Add(Path.Combine(PagesFolder, "Shared", "_Layout.cshtml"));
        return found;

        void Add(string file)
        {
            if (!found.Add(file))
            {
                return;
            }

            foreach (Match part in NamedPart().Matches(File.ReadAllText(file)))
            {
                string[] folders = [Path.GetDirectoryName(file)!, Path.GetDirectoryName(page)!, .. SharedFolders];
                Add(folders.Select(folder => Path.Combine(folder, $"{part.Groups[1].Value}.cshtml")).First(File.Exists));
            }
        }
    }

    [GeneratedRegex(@"\.(app-[a-z0-9_-]+)")]
    private static partial Regex DefinedClass();

    /// <summary>Up to the next quotation mark, so that of a class made by an expression the first words count.</summary>
    [GeneratedRegex(@"class=""([^""]*)")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"(?<![\w/.-])app-[a-z0-9_-]+")]
    private static partial Regex UsedClass();

    [GeneratedRegex(@"(app-[a-z0-9_-]*[_-])[@{""]")]
    private static partial Regex BegunClass();

    [GeneratedRegex(@"(?:<partial name=|PartialAsync\(|Layout = )""(_\w+)""")]
    private static partial Regex NamedPart();
}
