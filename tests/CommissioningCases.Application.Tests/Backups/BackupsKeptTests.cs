using CommissioningCases.Application.Backups;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class BackupsKeptTests
{
    [Fact]
    public void Read_WithoutAFolder_TellsOfNone() => BackupsKept.Read(new NightlyBackups(Folder: null, DaysKept: 14)).ShouldBeNull();

    [Fact]
    public void Read_CountsWholeOnes_AndNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var name in (string[])["commissioning-cases-2010-03-15.zip", "commissioning-cases-2010-03-16.zip", "commissioning-cases-2010-03-17.zip.1.unfinished", "commissioning-cases-.zip", "notes.zip", ".zip"])
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), name);
        }

        BackupsKept.Read(new NightlyBackups(folder.FullName, DaysKept: 14)).ShouldBe(new BackupsKept(folder.FullName, 2, new DateOnly(2010, 3, 16), Fault: null));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Read_OfAFolderThatIsGone_SaysWhy()
    {
        var folder = Directory.CreateTempSubdirectory();
        folder.Delete();

        BackupsKept.Read(new NightlyBackups(folder.FullName, DaysKept: 14))!.Fault.ShouldNotBeNullOrEmpty();
    }
}
