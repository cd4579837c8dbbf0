using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Drafts;

/// <summary>The texts of a form with files. The files are passed over, and held nowhere.</summary>
internal static class MultipartTexts
{
    /// <returns>Null where the form is broken, or has more than is kept.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        try
        {
            return string.IsNullOrEmpty(boundary) ? null : await ReadAsync(new MultipartReader(boundary, request.Body), cancellation);
        }
        catch (IOException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<IFormCollection?> ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var buffer = new char[TypedForm.LargestForm];
        var used = 0;
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || !disposition.IsFormDisposition())
            {
                continue;
            }

            using var text = new StreamReader(section.Body, Encoding.UTF8);
            var length = await text.ReadBlockAsync(buffer.AsMemory(used), cancellation);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), new string(buffer, used, length));
            used += length + name.Length;
            if (used >= buffer.Length)
            {
                return null;
            }
        }

        return new FormCollection(fields);
    }
}
