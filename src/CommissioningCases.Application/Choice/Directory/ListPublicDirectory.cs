using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Choice;

/// <summary>The directory of a cluster that has made it public; nothing of any other.</summary>
[Allow(IsOpen = true)]
public sealed record ListPublicDirectory(string Cluster) : ListRegister<DirectoryLine, DirectoryFilter>(DirectoryRegister.Definition), IOfPublicDirectory;

[Allow(IsOpen = true)]
public sealed record ExportPublicDirectory(string Cluster, Stream Output)
    : ExportRegister<DirectoryLine, DirectoryFilter>(DirectoryRegister.Definition, new DirectoryFilter { Cluster = Cluster }, Output), IOfPublicDirectory;
