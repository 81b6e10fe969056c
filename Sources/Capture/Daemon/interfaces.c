#include "interfaces.h"

#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#define LIMIT 64

static int query = -1;

struct table {
    size_t count;
    Falcod__V1__Interface interface[2 * LIMIT];
    Falcod__V1__Interface *list[2 * LIMIT];
    char names[2 * LIMIT][IFNAMSIZ];
    uint8_t addresses[2 * LIMIT][3][16];
};

int falcod_interfaces_open(void)
{
    query = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    return query < 0 ? -1 : 0;
}

static Falcod__V1__Interface *add(struct table *table, const char *name)
{
    Falcod__V1__Interface *one = &table->interface[table->count];

    falcod__v1__interface__init(one);
    snprintf(table->names[table->count], IFNAMSIZ, "%s", name);
    one->name.data = (uint8_t *)table->names[table->count];
    one->name.len = strlen(table->names[table->count]);
    one->address.data = table->addresses[table->count][0];
    one->netmask.data = table->addresses[table->count][1];
    one->broadcast.data = table->addresses[table->count][2];
    table->list[table->count++] = one;
    return one;
}

static void ipv4_set(ProtobufCBinaryData *to, const struct sockaddr *address)
{
    const struct sockaddr_in *ipv4 = (const struct sockaddr_in *)(const void *)address;

    memcpy(to->data, &ipv4->sin_addr, 4);
    to->len = 4;
}

static void ipv4_read(struct table *table)
{
    struct ifreq requests[LIMIT];
    struct ifconf all = {.ifc_len = sizeof(requests), .ifc_req = requests};

    if (ioctl(query, SIOCGIFCONF, &all) != 0)
        return;
    for (size_t i = 0; i < (size_t)all.ifc_len / sizeof(requests[0]); i++) {
        struct ifreq request = requests[i];
        Falcod__V1__Interface *one = add(table, request.ifr_name);
        ipv4_set(&one->address, &request.ifr_addr);
        if (ioctl(query, SIOCGIFNETMASK, &request) == 0)
            ipv4_set(&one->netmask, &request.ifr_netmask);
        request = requests[i];
        if (ioctl(query, SIOCGIFBRDADDR, &request) == 0)
            ipv4_set(&one->broadcast, &request.ifr_broadaddr);
    }
}

/* A line is: 32 digits of the address, index, length of the prefix, two more in hexadecimal, the name. */
static void ipv6_line(struct table *table, const char *line)
{
    char name[IFNAMSIZ + 1];
    unsigned prefix, byte;

    if (strlen(line) < 33 || sscanf(line + 32, " %*x %x %*x %*x %16s", &prefix, name) != 2 || prefix > 128)
        return;
    Falcod__V1__Interface *one = add(table, name);
    for (unsigned i = 0; i < 16; i++) {
        if (sscanf(line + 2 * i, "%2x", &byte) != 1)
            return;
        one->address.data[i] = (uint8_t)byte;
        unsigned bits = prefix > 8 * i ? prefix - 8 * i : 0;
        one->netmask.data[i] = (uint8_t)(bits >= 8 ? 0xff : 0xff << (8 - bits));
    }
    one->address.len = one->netmask.len = 16;
}

static void ipv6_read(struct table *table)
{
    char text[LIMIT * 80 + 1];
    int file = open("/proc/net/if_inet6", O_RDONLY | O_CLOEXEC);
    size_t size = 0;
    ssize_t step = 0;
    char *rest = NULL;

    if (file < 0)
        return;
    while (size < sizeof(text) - 1 && (step = read(file, text + size, sizeof(text) - 1 - size)) > 0)
        size += (size_t)step;
    close(file);
    text[size] = '\0';
    for (char *line = strtok_r(text, "\n", &rest); line != NULL && table->count < 2 * LIMIT; line = strtok_r(NULL, "\n", &rest))
        ipv6_line(table, line);
}

void falcod_interfaces_put(struct falcod_parts *parts)
{
    static struct table table;
    Falcod__V1__Frame frame = FALCOD__V1__FRAME__INIT;
    Falcod__V1__Names names = FALCOD__V1__NAMES__INIT;

    table.count = 0;
    ipv4_read(&table);
    ipv6_read(&table);
    names.n_interface = table.count;
    names.interface = table.list;
    frame.content_case = FALCOD__V1__FRAME__CONTENT_NAMES;
    frame.names = &names;
    falcod_parts_put_frame(parts, &frame);
}
