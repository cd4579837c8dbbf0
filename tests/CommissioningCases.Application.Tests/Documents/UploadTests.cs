namespace CommissioningCases.Application.Tests.Documents;

public sealed class UploadTests
{
    [Fact]
    public async Task WhatIsSent_LiesInAFileThatGoesWithTheProcess()
    {
        using var content = new MemoryStream(DocumentFiles.Pdf);
        using var upload = new Upload();

        (await upload.TakeAsync(content, CancellationToken.None)).ShouldBeNull();

        File.Exists(upload.File.Name).ShouldBeFalse();
        upload.File.Length.ShouldBe(DocumentFiles.Pdf.Length);
    }

    [Fact]
    public async Task WhatIsTooLong_IsReadNoFurtherThanIsNeededToTell()
    {
        using var content = new MemoryStream(new byte[2 * Document.Largest]);
        using var upload = new Upload();

        (await upload.TakeAsync(content, CancellationToken.None)).ShouldBe("The file must be 25 MB or smaller");

        content.Position.ShouldBeInRange(Document.Largest, Document.Largest + (1024 * 1024));
    }
}
