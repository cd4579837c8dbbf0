using CommissioningCases.Web.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class DataFolderTests : IDisposable
{
    private const int Servers = 4;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"data-folder-test-{Guid.NewGuid():N}");

    [Fact]
    public async Task OfServersThatStartAtOnce_OneMakesTheFile_AndEveryOneReadsIt()
    {
        using var start = new Barrier(Servers);
        var starting = Enumerable.Range(1, Servers).Select(server => Task.Factory.StartNew(() => File.ReadAllBytes(Keep(() =>
        {
            start.SignalAndWait();
            return [(byte)server];
        })), TaskCreationOptions.LongRunning));

        var read = await Task.WhenAll(starting);

        read.ShouldAllBe(key => key.Single() == read[0].Single());
        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(["key"]);
    }

    [Fact]
    public void WhatIsMade_CanBeReadByNobodyElse() =>
        File.GetUnixFileMode(Keep(() => [1])).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Keep(Func<byte[]> make) =>
        DataFolder.Keep(Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("DataFolder", (string?)_folder)]).Build()), "key", make);
}
