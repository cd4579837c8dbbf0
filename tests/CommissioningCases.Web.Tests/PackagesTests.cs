using System.Xml.Linq;

namespace CommissioningCases.Web.Tests;

/// <summary>What docs/decisions/0007 says of packages.</summary>
public sealed class PackagesTests
{
    private static readonly string[] Groups = ["src", "tests", "tools"];
    private static readonly XDocument Central = Load("Directory.Packages.props");

    [Fact]
    public void Versions_AreOnlyOfPackagesThatAProjectNames()
    {
        var named = FilesOfProjects("*.csproj").Select(XDocument.Load).Append(Load("tests/Directory.Build.props"))
            .SelectMany(project => project.Descendants("PackageReference"))
            .Select(NameOf);

        Central.Descendants("PackageVersion").Select(NameOf).ShouldBe(named.Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Versions_AreExact() =>
        Central.Descendants("PackageVersion").Where(package => !char.IsAsciiDigit(package.Attribute("Version")!.Value[0]) || package.Attribute("Version")!.Value.Contains('*'))
            .Select(NameOf)
            .ShouldBeEmpty();

    [Fact]
    public void LockFiles_NameNoRegistry() =>
        FilesOfProjects("packages.lock.json").Where(file => File.ReadAllText(file).Contains("://", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<string> FilesOfProjects(string pattern) => Groups
        .SelectMany(group => Directory.EnumerateDirectories(Path.Combine(ProjectFolder.Root, group)))
        .SelectMany(project => Directory.EnumerateFiles(project, pattern));

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(ProjectFolder.Root, path));

    private static string NameOf(XElement package) => package.Attribute("Include")!.Value;
}
