using System.Text.Json;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Cases;

/// <summary>Documents that people put to cases.</summary>
internal static class AttachedDocuments
{
    /// <summary>Puts a document to a case, which must be taken.</summary>
    /// <param name="record">The entry to which it belongs; null for the case.</param>
    /// <returns>The number of the entry.</returns>
    public static async Task<int> AttachAsync(
        this TestApplication application, Person person, string reference, string fileName, byte[] content, bool isCommercial = false, string? record = null) =>
        (await application.TryToAttachAsync(person, reference, fileName, content, isCommercial, record)).ShouldBeOfType<AttemptResult.Accepted>().Number;

    public static async Task<AttemptResult> TryToAttachAsync(
        this TestApplication application, Person person, string reference, string fileName, byte[] content, bool isCommercial = false, string? record = null, Guid? attempt = null)
    {
        using var stream = new MemoryStream(content);
        var fields = new { on = "2013-02-01", title = "As agreed", kind = "minutes", commercial = isCommercial, record };
        return await application.SendAsync(person, new AddCaseDocument(reference, JsonSerializer.SerializeToElement(fields), fileName, stream, attempt ?? Guid.NewGuid()));
    }

    public static async Task<byte[]> OpenAsync(this TestApplication application, Person person, string reference, int entry)
    {
        // Its parts are read one by one, in the scope in which it was opened.
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        await using var content = (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new OpenCaseDocument(reference, entry))).Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
