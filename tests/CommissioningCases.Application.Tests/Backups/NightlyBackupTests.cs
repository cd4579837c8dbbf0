using CommissioningCases.Application.Backups;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class NightlyBackupTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-nightly-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2013, 3, 1, 9, 30, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Night_HasOneBackup_HoweverOftenAServerLooks()
    {
        await Task.WhenAll(MakeAsync(), MakeAsync());
        var made = File.GetLastWriteTimeUtc(Path.Combine(_folder, "commissioning-cases-2013-03-01.zip"));
        await MakeAsync();

        Kept.ShouldBe(["commissioning-cases-2013-03-01.zip"]);
        File.GetLastWriteTimeUtc(Path.Combine(_folder, Kept[0])).ShouldBe(made);
    }

    [Fact]
    public async Task Night_IsNotOverBeforeTwo()
    {
        _clock.SetUtcNow(new DateTimeOffset(2013, 3, 2, 1, 59, 0, TimeSpan.Zero));
        await MakeAsync();
        Kept.ShouldBeEmpty();

        _clock.Advance(TimeSpan.FromMinutes(1));
        await MakeAsync();
        Kept.ShouldBe(["commissioning-cases-2013-03-02.zip"]);
    }

    [Fact]
    public async Task OldBackups_AreThrownAway_AndNothingElseIs()
    {
        foreach (var name in new[] { "commissioning-cases-2013-02-21.zip", "commissioning-cases-2013-02-22.zip", "commissioning-cases-by-hand.zip", "letter.txt", "commissioning-cases-2013-02-28.zip.1.unfinished", "commissioning-cases-2013-03-01.zip.2.unfinished" })
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), "");
        }

        File.SetLastWriteTimeUtc(Path.Combine(_folder, "commissioning-cases-2013-02-28.zip.1.unfinished"), _clock.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "commissioning-cases-2013-03-01.zip.2.unfinished"), _clock.GetUtcNow().UtcDateTime.AddHours(-1));

        await MakeAsync();

        Kept.ShouldBe(["commissioning-cases-2013-02-22.zip", "commissioning-cases-2013-03-01.zip", "commissioning-cases-2013-03-01.zip.2.unfinished", "commissioning-cases-by-hand.zip", "letter.txt"]);
    }

    [Fact]
    public async Task WhereNoFolderIsNamed_NothingIsMade()
    {
        await MakeAsync(new NightlyBackups(Folder: null, DaysKept: 7));

        Kept.ShouldBeEmpty();
    }

    private List<string> Kept => [.. Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private Task<Unit> MakeAsync(NightlyBackups? wanted = null) =>
        new MakeNightlyBackupHandler(new OwnerDatabase(postgres.ConnectionString), wanted ?? new NightlyBackups(_folder, DaysKept: 7), _clock, NullLogger<MakeNightlyBackupHandler>.Instance)
            .Handle(new MakeNightlyBackup(), CancellationToken.None);
}
