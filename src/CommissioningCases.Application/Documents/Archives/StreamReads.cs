namespace CommissioningCases.Application.Documents;

internal static class StreamReads
{
    /// <exception cref="InvalidDataException">The file does not go as far.</exception>
    public static byte[] ReadAt(this Stream file, long offset, int length)
    {
        if (offset + length > file.Length)
        {
            throw new InvalidDataException("The archive is broken off.");
        }

        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }
}
