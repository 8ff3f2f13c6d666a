using System.Net;

namespace GraphExplorer.Api.Tests.Requests;

/// <summary>An answer that can be had in several forms comes in the one that is asked for.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "application/json")]
    [InlineData("image/png", "application/json")]
    [InlineData("nonsense", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("TEXT/CSV", "text/csv")]
    [InlineData("text/csv;q=0", "application/json")]
    [InlineData("application/json, text/csv", "text/csv")]
    [InlineData("application/json;q=0.9, text/csv;q=0.8", "application/json")]
    [InlineData("text/csv;q=0.1, */*", "text/csv")]
    [InlineData("text/plain, text/csv", "text/csv")]
    [InlineData("text/plain, text/csv;q=0.5", "text/plain")]
    public async Task The_form_that_is_wanted_most_is_sent_and_the_first_to_whoever_names_none(string? accept, string expected)
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.SendAsync("GET", "/trial/forms", "Accept", accept);

        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Another_form_is_another_answer_to_a_client_that_keeps_one()
    {
        await using var server = await TrialServer.StartAsync();
        using var json = await server.SendAsync("GET", "/trial/forms", "Accept", "application/json");
        var tag = json.Headers.ETag!.ToString(); // what is read may be kept

        using var same = await server.SendAsync("GET", "/trial/forms", "If-None-Match", tag);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/trial/forms", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var other = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Contains("Accept", same.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }
}
